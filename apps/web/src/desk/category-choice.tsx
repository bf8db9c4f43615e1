import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { categoriesQuery } from '../catalog/catalog-queries.ts';
import { useText } from '../i18n/use-text.ts';
import { useClient } from '../live/shop.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

interface Props {
  readonly legend: ReactNode;
  readonly hint?: string;
  readonly chosen: readonly string[];
  readonly onChange: (categoryIds: readonly string[]) => void;
}

/** Any of the store's categories, each to be ticked. */
export function CategoryChoice({ legend, hint, chosen, onChange }: Props) {
  const text = useText();
  const { data = [], error, isPending } = useQuery(categoriesQuery(useClient()));
  return (
    <fieldset>
      <legend className="text-sm font-medium">{legend}</legend>
      {hint !== undefined && <p className="mb-2 text-sm text-ink-soft">{hint}</p>}
      {isPending && <Skeleton className="h-11 w-full" />}
      {data.length === 0 && <ActionProblem error={error} />}
      <div className="flex max-h-48 flex-wrap gap-x-5 overflow-y-auto">
        {data.map(({ id, name }) => (
          <label key={id} className="inline-flex min-h-11 items-center gap-2">
            <input
              type="checkbox"
              className="size-4.5 accent-ink"
              checked={chosen.includes(id)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, id] : chosen.filter((known) => known !== id))
              }
            />
            {text(name)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
