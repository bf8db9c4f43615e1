import { Search } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';

interface Props {
  readonly label: string;
  readonly button: string;
  readonly onSearch: (search: string) => void;
}

/** What is typed stays out of the page's address, since it may be somebody's e-mail. */
export function SearchBox({ label, button, onSearch }: Props) {
  const [typed, setTyped] = useState('');
  return (
    <search>
      <form
        noValidate
        className="flex max-w-xl items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          onSearch(typed.trim());
        }}
      >
        <TextField
          className="min-w-0 grow [&>label]:whitespace-nowrap"
          label={label}
          required
          type="search"
          autoComplete="off"
          maxLength={254}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            if (event.target.value === '') onSearch('');
          }}
        />
        <Button type="submit" className="shrink-0">
          <Search aria-hidden className="size-4" />
          {button}
        </Button>
      </form>
    </search>
  );
}
