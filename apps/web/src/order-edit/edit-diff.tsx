import type { OrderEditView } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';
import { useChangeWords } from './change-words.ts';

/** What an edit changed, and what that made of the total. */
export function EditDiff({ edit }: { readonly edit: OrderEditView }) {
  const t = useTranslations('order.edit');
  const format = useFormat();
  const words = useChangeWords();
  const { changes, totalBefore, total } = edit;
  return (
    <ul className="mt-1 grid list-disc gap-0.5 pl-5 text-sm text-ink-soft">
      {changes.map((change, index) => (
        <li key={index}>{words(change)}</li>
      ))}
      {total.amount !== totalBefore.amount && (
        <li className="figures">{t('totals', { from: format.money(totalBefore), to: format.money(total) })}</li>
      )}
    </ul>
  );
}
