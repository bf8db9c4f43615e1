import type { EditChange } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';

/** Says what an edit changed, a sentence a change. */
export function useChangeWords(): (change: EditChange) => string {
  const t = useTranslations('order.edit.change');
  const text = useText();
  const format = useFormat();
  const nameOf = ({ name, optionText }: Extract<EditChange, { kind: 'quantity' | 'price' }>) =>
    [text(name), text(optionText)].filter((part) => part !== '').join(', ');

  return (change) => {
    switch (change.kind) {
      case 'quantity': {
        const { from, to } = change;
        if (from === 0) return t('added', { count: to, name: nameOf(change) });
        return to === 0 ? t('removed', { name: nameOf(change) }) : t('quantity', { name: nameOf(change), from, to });
      }
      case 'price':
        return t('price', {
          name: nameOf(change),
          from: format.money(change.from),
          to: format.money(change.to),
          why: t(`reason.${change.reason}`),
        });
      case 'discount':
        return change.reason === null
          ? t('noDiscount')
          : t('discount', { to: format.money(change.to), why: t(`reason.${change.reason}`) });
      case 'delivery':
        return t('delivery', { from: text(change.from), to: text(change.to) });
      case 'address':
        return t('address');
      case 'email':
        return t('email');
    }
  };
}
