import type { StockMovementView } from '@pushcart/client';
import { Link } from '@tanstack/react-router';
import { useLocale, useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import type { Column } from '../table.tsx';

type Movement = StockMovementView & { readonly bundles?: readonly string[] };
type Words = Readonly<Record<'kind' | 'when' | 'onHand' | 'held' | 'cause', string>>;

/** What is told of every movement of stock, by its part of the table. */
export function useMovementColumns(words: Words): Readonly<Record<keyof Words, Column<Movement>>> {
  const t = useTranslations('desk.stock.book');
  const tMovement = useTranslations('desk.movement');
  const format = useFormat();
  const tCause = useTranslations('desk.stock.book.causes');
  const signed = new Intl.NumberFormat(useLocale(), { signDisplay: 'exceptZero' });
  const change = (key: 'onHand' | 'held', of: (movement: Movement) => number): Column<Movement> => ({
    key,
    label: words[key],
    end: true,
    labelled: true,
    cell: (movement) => <span className="figures font-semibold">{signed.format(of(movement))}</span>,
  });
  return {
    kind: {
      key: 'kind',
      label: words.kind,
      cell: ({ kind }) => <span className="font-medium">{tMovement(kind)}</span>,
    },
    when: {
      key: 'when',
      label: words.when,
      onCard: 'max-md:text-right max-md:text-sm',
      cell: ({ at }) => (
        <time dateTime={at.toISOString()} className="figures whitespace-nowrap text-ink-soft">
          {format.moment(at)}
        </time>
      ),
    },
    onHand: change('onHand', ({ onHandDelta }) => onHandDelta),
    held: change('held', ({ reservedDelta }) => reservedDelta),
    cause: {
      key: 'cause',
      label: words.cause,
      onCard: 'max-md:col-span-2',
      cell: ({ cause, causeCode, orderNumber, author, bundles = [] }) => (
        <span className="break-words">
          {causeCode == null ? cause : tCause(causeCode)}{' '}
          {orderNumber !== null && (
            <Link
              to="/desk/orders/$number"
              params={{ number: String(orderNumber) }}
              className="figures whitespace-nowrap underline underline-offset-4"
            >
              #{orderNumber}
            </Link>
          )}
          {bundles.length > 0 && <span> {t('inBundle', { sku: bundles.join(', ') })}</span>}
          {author !== null && <span className="text-ink-soft"> · {author}</span>}
        </span>
      ),
    },
  };
}
