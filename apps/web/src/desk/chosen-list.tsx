import { X } from 'lucide-react';

interface Props<Item> {
  readonly items: readonly Item[];
  readonly onChange: (items: readonly Item[]) => void;
  readonly nameOf: (item: Item) => string;
  /** What the button that takes an item away says, given the item's name. */
  readonly removeOf: (name: string) => string;
}

/** What was put on a list, each to be taken off again. */
export function ChosenList<Item>({ items, onChange, nameOf, removeOf }: Props<Item>) {
  if (items.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-2">
      {items.map((item) => {
        const name = nameOf(item);
        return (
          <li key={name} className="inline-flex items-center rounded-full bg-sunken pl-3.5 text-sm font-medium">
            {name}
            <button
              type="button"
              aria-label={removeOf(name)}
              onClick={() => onChange(items.filter((one) => one !== item))}
              className="grid size-9 place-items-center rounded-full hover:bg-line"
            >
              <X aria-hidden className="size-4" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
