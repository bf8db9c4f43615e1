import { MAX_LINE_QUANTITY } from '@pushcart/domain';
import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useText } from '../i18n/use-text.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Quantity } from '../ui/quantity.tsx';
import type { DraftLine } from './edit-draft.ts';

interface Props {
  readonly line: DraftLine;
  readonly canRemove?: boolean;
  readonly onChange: (quantity: number) => void;
  readonly onRemove: () => void;
}

/** How many of a line there are to be, and the way to take it out. */
export function LineQuantity({ line, canRemove = true, onChange, onRemove }: Props) {
  const t = useTranslations('order.edit');
  const name = useText()(line.name);
  return (
    <span className="flex items-center gap-1">
      <Quantity of={name} value={line.quantity} max={MAX_LINE_QUANTITY} onChange={onChange} />
      <IconButton icon={X} label={t('remove', { name })} disabled={!canRemove} onClick={onRemove} />
    </span>
  );
}
