import { useTranslations } from 'use-intl';

/** What the shop itself writes into the ledger. */
const OWN = {
  'hold expired': 'holdExpired',
  'moved to the pickup point': 'movedToPickup',
  'order cancelled': 'orderCancelled',
  'order expired': 'orderExpired',
  'Opening stock': 'openingStock',
  'Delivery from the supplier': 'supplier',
} as const;
const RETURN = /^return of order (\d+)$/;

/** Says why stock moved: in the reader's language if the shop knows why, else as staff wrote it. */
export function useCauseText(): (cause: string) => string {
  const t = useTranslations('desk.stock.book.causes');
  return (cause) => {
    const returned = RETURN.exec(cause)?.[1];
    if (returned !== undefined) return t('returnOf', { number: returned });
    return Object.hasOwn(OWN, cause) ? t(OWN[cause as keyof typeof OWN]) : cause;
  };
}
