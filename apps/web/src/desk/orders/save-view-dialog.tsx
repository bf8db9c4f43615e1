import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import type { OrdersSearch } from './orders-search.ts';
import { useListViews } from './use-list-views.ts';

interface Props {
  readonly search: OrdersSearch;
  readonly onClose: () => void;
}

export function SaveViewDialog({ search, onClose }: Props) {
  const t = useTranslations('desk.orderTools');
  const ui = useTranslations('ui');
  const [name, setName] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const { save } = useListViews();
  const isMissing = name.trim() === '';
  return (
    <Dialog open onOpenChange={onClose} title={t('saveView')} description={t('saveText')}>
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          setHasTried(true);
          if (!isMissing) save.mutate({ name: name.trim(), search }, { onSuccess: onClose });
        }}
      >
        <TextField
          label={t('viewName')}
          required
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={hasTried && isMissing ? ui('required') : undefined}
        />
        <ActionProblem error={save.error} />
        <Button type="submit" look="lamp" pending={save.isPending}>
          {t('keepView')}
        </Button>
      </form>
    </Dialog>
  );
}
