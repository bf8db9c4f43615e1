import { TextField } from '../ui/field.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (password: string) => void;
}

/** A field for the password that the account has. */
export function CurrentPassword({ label, value, onChange }: Props) {
  return (
    <TextField
      label={label}
      type="password"
      autoComplete="current-password"
      required
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
