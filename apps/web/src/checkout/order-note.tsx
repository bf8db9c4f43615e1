import { MAX_ORDER_NOTE } from '@pushcart/domain';
import { useTranslations } from 'use-intl';
import { TextArea } from '../ui/field.tsx';

interface Props {
  readonly note: string;
  readonly onChange: (note: string) => void;
}

/** A word for whoever packs and delivers. */
export function OrderNote({ note, onChange }: Props) {
  const t = useTranslations('checkout');
  return (
    <TextArea
      label={t('note')}
      hint={t('noteHint')}
      rows={2}
      maxLength={MAX_ORDER_NOTE}
      value={note}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
