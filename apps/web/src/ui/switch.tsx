import { Switch as Base } from '@base-ui/react/switch';

interface Props {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Switch({ label, checked, onChange }: Props) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: Base.Root renders the control this label wraps.
    <label className="inline-flex min-h-11 cursor-pointer items-center gap-2.5 font-medium">
      <Base.Root
        checked={checked}
        onCheckedChange={onChange}
        className="h-6 w-10 shrink-0 rounded-full border border-line-strong bg-sunken p-0.5 transition-colors data-checked:border-on-lamp/40 data-checked:bg-lamp"
      >
        <Base.Thumb className="block size-4.5 rounded-full bg-ink transition-transform data-checked:translate-x-4 data-checked:bg-on-lamp" />
      </Base.Root>
      {label}
    </label>
  );
}
