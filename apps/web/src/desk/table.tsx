import type { ReactNode } from 'react';
import { cx } from '../ui/cx.ts';

export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand at the end, below each other. */
  readonly end?: boolean;
  /** Where the cell stands on a phone's card. */
  readonly onCard?: string;
  /** On a phone's card, the label stands before the value. */
  readonly labelled?: boolean;
}

interface Props<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** The grid of a phone's card. */
  readonly card: string;
  readonly rowLook?: (row: Row) => string | undefined;
}

/** A table; on a phone each row is a card. */
export function Table<Row>({ caption, columns, rows, keyOf, card, rowLook }: Props<Row>) {
  return (
    <table className="w-full border-collapse text-left max-md:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="max-md:sr-only">
        <tr className="border-b border-line text-sm text-ink-soft">
          {columns.map(({ key, label, end }) => (
            <th key={key} scope="col" className={cx('px-3 py-2.5 font-medium whitespace-nowrap', end && 'text-right')}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {rows.map((row) => (
          <tr
            key={keyOf(row)}
            className={cx(
              'relative border-b border-line last:border-0 max-md:grid max-md:gap-x-3 max-md:gap-y-1 max-md:px-1 max-md:py-4',
              card,
              rowLook?.(row),
            )}
          >
            {columns.map(({ key, label, cell, end, onCard, labelled }) => (
              <td key={key} className={cx('md:px-3 md:py-3', end && 'md:text-right', onCard)}>
                {labelled && (
                  <span aria-hidden className="mr-2 text-sm text-ink-soft md:hidden">
                    {label}
                  </span>
                )}
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
