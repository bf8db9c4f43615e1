import { Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';

interface Props {
  readonly onSearch: (search: string) => void;
}

/** What is typed stays out of the page's address, since it may be somebody's e-mail. */
export function OrderSearchBox({ onSearch }: Props) {
  const t = useTranslations('desk.orders');
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
          className="grow"
          label={t('search')}
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
        <Button type="submit">
          <Search aria-hidden className="size-4" />
          {t('find')}
        </Button>
      </form>
    </search>
  );
}
