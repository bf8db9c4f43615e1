import type { OrderView } from '@pushcart/client';
import { FileText } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';
import { useConnection } from '../live/use-connection.ts';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { useInvoices } from './use-invoices.ts';

interface Props {
  readonly order: Pick<OrderView, 'id' | 'version'>;
  readonly token?: string | undefined;
}

/** The invoice and the credit notes of an order, as files. There is nothing to see where there can be none. */
export function OrderInvoices({ order: { id, version }, token }: Props) {
  const t = useTranslations('ui.papers');
  const format = useFormat();
  const { isStale } = useConnection();
  const { papers, save } = useInvoices({ orderId: id, token, version });
  if (papers?.isAvailable !== true) return null;
  const rows = papers.issued.some(({ kind }) => kind === 'invoice')
    ? papers.issued.map(({ id: invoiceId, kind, number, total }) => ({
        invoiceId,
        label: t(kind, { number }),
        note: format.money(total),
      }))
    : [{ invoiceId: null, label: t('get'), note: '' }];
  return (
    <Panel>
      <h2 className="mb-3 text-section">{t('title')}</h2>
      <ul className="flex flex-col gap-2">
        {rows.map(({ invoiceId, label, note }) => (
          <li key={invoiceId} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <Button
              size="small"
              disabled={isStale}
              pending={save.isPending && save.variables === invoiceId}
              onClick={() => save.mutate(invoiceId)}
            >
              <FileText aria-hidden className="size-4" />
              {label}
            </Button>
            <span className="figures ml-auto text-sm text-ink-soft">{note}</span>
          </li>
        ))}
      </ul>
      <div className="mt-3 empty:hidden">
        <ActionProblem error={save.error} />
      </div>
    </Panel>
  );
}
