import { MAX_ORDER_NOTE } from '@pushcart/domain';
import { useTranslations } from 'use-intl';
import { Totals } from '../../checkout/totals.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useConnection } from '../../live/use-connection.ts';
import { DeliveryField } from '../../order-edit/delivery-field.tsx';
import { withVariant } from '../../order-edit/edit-draft.ts';
import { useRefusalWords } from '../../promotion/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { Switch } from '../../ui/switch.tsx';
import { useMay } from '../frame/use-may.ts';
import { CustomerFields } from './customer-fields.tsx';
import { DraftLines } from './draft-lines.tsx';
import { GrantFields } from './grant-fields.tsx';
import { PickupField } from './pickup-field.tsx';
import { OutsideFields } from './record-payment.tsx';
import { useCreateOrder, useNewOrder, useQuote } from './use-new-order.ts';
import { VariantSearch } from './variant-search.tsx';

export function NewOrderForm() {
  const t = useTranslations('desk.orderEdit');
  const format = useFormat();
  const may = useMay();
  const { isStale } = useConnection();
  const draft = useNewOrder();
  const quote = useQuote(draft);
  const create = useCreateOrder();
  const priced = draft.lines.length === 0 ? undefined : quote.data;
  const isFresh = priced !== undefined && !quote.isPlaceholderData && quote.error === null;
  const isReady = draft.isWhole && isFresh && !isStale;

  function place() {
    if (!isReady) return;
    const { sale, address, who, paid, isCollected, pickupId } = draft;
    const { name, phone } = address;
    const note = draft.note.trim();
    create.mutate({
      ...sale,
      ...{ email: who.email, locale: who.locale },
      ...(isCollected ? { pickupId, name, phone } : { address, deliveryCode: priced.delivery.code }),
      expectedTotal: priced.total,
      ...(note === '' ? {} : { note }),
      ...(paid === null ? {} : { paid: { ...paid, reference: paid.reference.trim() } }),
    });
  }

  return (
    <form
      noValidate
      className="grid items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(20rem,1fr)]"
      onSubmit={(event) => {
        event.preventDefault();
        place();
      }}
    >
      <div className="grid gap-4">
        <Panel className="grid gap-4">
          <h2 className="text-section">{t('lines')}</h2>
          {draft.lines.length === 0 && <p className="text-ink-soft">{t('noLines')}</p>}
          <DraftLines lines={draft.lines} mayPrice={may('orders.discount')} onChange={draft.setLines} />
          <VariantSearch onAdd={(variant) => draft.setLines(withVariant(draft.lines, variant))} />
        </Panel>
        <Panel className="grid gap-4">
          <h2 className="text-section">{t('new.customer')}</h2>
          <CustomerFields draft={draft} />
          <TextArea
            label={t('new.note')}
            rows={2}
            maxLength={MAX_ORDER_NOTE}
            value={draft.note}
            onChange={({ target }) => draft.setNote(target.value)}
          />
        </Panel>
      </div>
      <Panel className="grid gap-4 lg:sticky lg:top-24">
        <h2 className="text-section">{t('money')}</h2>
        <Switch label={t('new.collected')} checked={draft.isCollected} onChange={draft.setIsCollected} />
        {draft.isCollected ? (
          <PickupField offers={quote.data?.pickups ?? []} chosen={draft.pickupId} onChoose={draft.setPickupId} />
        ) : (
          <DeliveryField
            options={quote.data?.deliveryOptions ?? []}
            chosen={quote.data?.delivery ?? null}
            onChoose={draft.setDeliveryCode}
          />
        )}
        <TextField
          label={t('new.coupons')}
          hint={t('new.couponsHint')}
          maxLength={200}
          autoComplete="off"
          value={draft.coupons}
          onChange={({ target }) => draft.setCoupons(target.value)}
        />
        <RefusedCodes codes={priced?.codes ?? []} />
        {may('orders.discount') && (
          <GrantFields value={draft.grant} currency={draft.currency} onChange={draft.setGrant} />
        )}
        <div aria-live="polite">
          {priced === undefined ? <p className="text-ink-soft">{t('new.fill')}</p> : <Totals {...priced} />}
        </div>
        <ActionProblem error={quote.error} />
        {may('payments.record') && (
          <Switch
            label={t('new.outside')}
            checked={draft.paid !== null}
            onChange={(isPaid) => draft.setPaid(isPaid ? { method: 'cash', reference: '' } : null)}
          />
        )}
        {draft.paid === null ? (
          <p className="text-sm text-ink-soft">{t('new.linkText')}</p>
        ) : (
          <OutsideFields value={draft.paid} onChange={draft.setPaid} />
        )}
        <ActionProblem error={create.error} />
        <Button type="submit" look="lamp" size="large" disabled={!isReady} pending={create.isPending}>
          {priced === undefined ? t('new.saveEmpty') : t('new.save', { amount: format.money(priced.total) })}
        </Button>
        {isStale && <p className="text-sm text-ink-soft">{t('offline')}</p>}
      </Panel>
    </form>
  );
}

type Codes = NonNullable<ReturnType<typeof useQuote>['data']>['codes'];

/** Codes that take nothing off, and why. */
function RefusedCodes({ codes }: { readonly codes: Codes }) {
  const words = useRefusalWords();
  const refused = codes.flatMap(({ code, why }) => (why === null ? [] : [{ code, why }]));
  if (refused.length === 0) return null;
  return (
    <ul className="grid gap-1 text-sm text-warn">
      {refused.map(({ code, why }) => (
        <li key={code}>
          {code}: {words(why)}
        </li>
      ))}
    </ul>
  );
}
