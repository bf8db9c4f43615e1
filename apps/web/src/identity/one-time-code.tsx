import { TextField } from '../ui/field.tsx';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (code: string) => void;
}

/** Six digits that a phone was sent or an app shows; phones offer them by themselves. */
export function OneTimeCode({ label, hint, value, onChange }: Props) {
  return (
    <TextField
      label={label}
      hint={hint}
      required
      inputMode="numeric"
      autoComplete="one-time-code"
      pattern="\d{6}"
      maxLength={6}
      className="figures"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
