import { PackageOpen } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../../frame/use-title.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ActionProblem, QueryProblem } from '../../ui/problem.tsx';
import { BackLink } from '../back-link.tsx';
import { RowsSkeleton } from '../rows-skeleton.tsx';
import { totalOf } from './delivery.ts';
import { DeliveryLines } from './delivery-lines.tsx';
import { ScanField } from './scan-field.tsx';
import { useDelivery } from './use-delivery.ts';

/** Books a delivery of several products at once, by their codes. */
export function ReceivePage() {
  const t = useTranslations('desk.stock');
  const text = useText();
  const delivery = useDelivery();
  const { warehouses, draft, lines, hasTried, isStale, book } = delivery;
  useTitle(t('receive'));
  if (warehouses.data === undefined) {
    return warehouses.isError ? <QueryProblem query={warehouses} /> : <RowsSkeleton />;
  }
  return (
    <>
      <BackLink to="/desk/inventory">{t('delivery.back')}</BackLink>
      <h1 className="text-title">{t('receive')}</h1>
      <div className="mt-5 flex flex-col gap-5">
        <Panel>
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <SelectField
              label={t('delivery.warehouse')}
              required
              value={delivery.warehouseId}
              onChange={({ target }) => delivery.change({ warehouseId: target.value })}
            >
              {warehouses.data.map(({ id, name }) => (
                <option key={id} value={id}>
                  {text(name)}
                </option>
              ))}
            </SelectField>
            <TextField
              label={t('delivery.reference')}
              required
              maxLength={200}
              autoComplete="off"
              hint={t('delivery.referenceHint')}
              value={draft.reference}
              onChange={({ target }) => delivery.change({ reference: target.value })}
              error={hasTried && draft.reference.trim() === '' ? t('delivery.referenceMissing') : undefined}
            />
          </div>
          <ScanField onFound={delivery.add} />
        </Panel>
        <Panel>
          {lines.length === 0 ? (
            <Empty icon={PackageOpen} title={t('delivery.empty')} text={t('delivery.emptyText')} />
          ) : (
            <DeliveryLines lines={lines} onChange={delivery.setLines} />
          )}
        </Panel>
        <ActionProblem error={book.error} />
        {hasTried && delivery.isWrong && lines.length > 0 && (
          <p role="alert" className="text-sm font-medium text-bad">
            {t('delivery.unitsWrong')}
          </p>
        )}
        <div className="flex flex-wrap items-center justify-end gap-4">
          <p className="figures font-medium">{t('delivery.total', { count: totalOf(lines) })}</p>
          <Button
            look="lamp"
            size="large"
            disabled={lines.length === 0 || isStale}
            pending={book.isPending}
            onClick={delivery.submit}
          >
            {t('delivery.book')}
          </Button>
        </div>
      </div>
    </>
  );
}
