import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';

interface Props {
  readonly title: string;
  readonly add: string;
  /** In place of rows where there are none. */
  readonly empty: ReactNode;
  readonly rows: readonly ReactNode[];
  readonly dialog: (onClose: () => void) => ReactNode;
}

/** What the store has of something, and the way to add one. */
export function ThingsPanel({ title, add, empty, rows, dialog }: Props) {
  const [isAdding, setIsAdding] = useState(false);
  return (
    <Panel>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-section">{title}</h2>
        <Button size="small" onClick={() => setIsAdding(true)}>
          <Plus aria-hidden className="size-4" />
          {add}
        </Button>
      </div>
      {rows.length === 0 ? empty : <ul className="divide-y divide-line">{rows}</ul>}
      {isAdding && dialog(() => setIsAdding(false))}
    </Panel>
  );
}

interface ActionProps {
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

export function ThingActions({ onEdit, onRemove }: ActionProps) {
  const t = useTranslations('desk.delivery');
  return (
    <div className="flex gap-2">
      <Button size="small" onClick={onEdit}>
        {t('edit')}
      </Button>
      <Button size="small" onClick={onRemove}>
        {t('remove')}
      </Button>
    </div>
  );
}
