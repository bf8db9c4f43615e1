import type { AddressInput, OrderView } from '@pushcart/client';
import { amountText, brokenAddressFields, type PriceReason } from '@pushcart/domain';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { AddressFields } from '../../checkout/address-fields.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useConnection } from '../../live/use-connection.ts';
import { useKeepOrder } from '../../order/use-keep-order.ts';
import { DeliveryField } from '../../order-edit/delivery-field.tsx';
import { draftOf, isSameLines, wantedOf, withVariant } from '../../order-edit/edit-draft.ts';
import { MoneyPreview } from '../../order-edit/money-preview.tsx';
import { type OrderEdit, useEdit, useEditPreview } from '../../order-edit/use-edit.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { Switch } from '../../ui/switch.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useMay } from '../frame/use-may.ts';
import { orderKey } from '../order/use-desk-order.ts';
import { DraftLines } from './draft-lines.tsx';
import { GrantFields, grantFrom } from './grant-fields.tsx';
import { VariantSearch } from './variant-search.tsx';

/** Everything of an order that can be changed, and what it comes to beside it. */
export function EditForm({ order }: { readonly order: OrderView }) {
  const t = useTranslations('desk.orderEdit');
  const format = useFormat();
  const may = useMay();
  const { isStale } = useConnection();
  const draft = useDraft(order);
  const { edit, broken } = draft;
  const preview = useEditPreview(order, broken.length === 0 && draft.lines.length > 0 ? edit : null);
  const save = useSave(order);
  const due = preview.data?.due.amount ?? 0;
  const isFresh = preview.data !== undefined && !preview.isPlaceholderData && preview.error === null;
  const isReady = isFresh && !isStale && Object.keys(edit).length > 0;

  return (
    <form
      noValidate
      className="grid items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(20rem,1fr)]"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) save.mutate({ edit, expectedTotal: preview.data.total });
      }}
    >
      <div className="grid gap-4">
        <Panel className="grid gap-4">
          <h2 className="text-section">{t('lines')}</h2>
          <DraftLines lines={draft.lines} mayPrice={may('orders.discount')} onChange={draft.setLines} />
          {draft.lines.length === 0 && <p className="text-ink-soft">{t('noLines')}</p>}
          <VariantSearch orderId={order.id} onAdd={(variant) => draft.setLines(withVariant(draft.lines, variant))} />
        </Panel>
        <Panel className="grid gap-4">
          <h2 className="text-section">{t('where')}</h2>
          <TextField
            label={t('email')}
            type="email"
            required
            value={draft.email}
            onChange={({ target }) => draft.setEmail(target.value)}
          />
          {order.pickup === null ? (
            <>
              <AddressFields
                value={draft.address}
                onChange={draft.setAddress}
                onLeave={() => undefined}
                broken={broken}
              />
              <DeliveryField
                options={preview.data?.deliveryOptions ?? []}
                chosen={{ code: draft.deliveryCode, name: order.delivery.name }}
                onChoose={draft.setDeliveryCode}
              />
            </>
          ) : (
            <p className="text-ink-soft">{t('collected')}</p>
          )}
        </Panel>
      </div>
      <Panel className="grid gap-4 lg:sticky lg:top-24">
        <h2 className="text-section">{t('money')}</h2>
        {may('orders.discount') && (
          <GrantFields value={draft.grant} currency={order.total.currency} onChange={draft.setGrant} />
        )}
        <MoneyPreview preview={preview.data} error={preview.error} isOld={preview.isPlaceholderData} />
        {order.status === 'paid' && may('orders.discount') && (due > 0 || draft.isWaived) && (
          <Switch label={t('waive')} checked={draft.isWaived} onChange={draft.setIsWaived} />
        )}
        <ActionProblem error={save.error} />
        <Button type="submit" look="lamp" size="large" disabled={!isReady} pending={save.isPending}>
          {due > 0 ? t('saveAndAsk', { amount: format.money({ ...order.total, amount: due }) }) : t('save')}
        </Button>
        {isStale && <p className="text-sm text-ink-soft">{t('offline')}</p>}
      </Panel>
    </form>
  );
}

/** What is typed, and the edit it makes of the order as it is now. */
function useDraft(order: OrderView) {
  const { currency } = order.total;
  const granted = order.grant === null ? '' : amountText(order.grant.amount.amount, currency);
  const [lines, setLines] = useState(() => draftOf(order.lines));
  const [address, setAddress] = useState<AddressInput>(order.address);
  const [email, setEmail] = useState(order.email);
  const [deliveryCode, setDeliveryCode] = useState(order.delivery.code);
  const [grant, setGrant] = useState({ amount: granted, reason: order.grant?.reason ?? ('goodwill' as PriceReason) });
  const [isWaived, setIsWaived] = useState(false);
  const isGranted = grant.amount !== granted || (granted !== '' && grant.reason !== order.grant?.reason);
  const edit: OrderEdit = {
    ...(isSameLines(lines, order.lines) ? {} : { lines: wantedOf(lines) }),
    ...(JSON.stringify(address) === JSON.stringify(order.address) ? {} : { address }),
    ...(email.trim() === order.email ? {} : { email: email.trim() }),
    ...(deliveryCode === order.delivery.code ? {} : { deliveryCode }),
    ...(isGranted ? { grant: grantFrom(grant, currency) } : {}),
    ...(isWaived ? { waive: grant.reason } : {}),
  };
  return {
    ...{ lines, setLines, address, setAddress, email, setEmail, deliveryCode, setDeliveryCode, grant, setGrant },
    ...{ isWaived, setIsWaived, edit },
    broken: order.pickup === null ? brokenAddressFields(address) : [],
  };
}

function useSave(order: OrderView) {
  const t = useTranslations('desk.orderEdit');
  const keep = useKeepOrder(orderKey(order.number));
  const navigate = useNavigate();
  const say = useToast();
  const number = String(order.number);
  return useEdit(order, async (edited) => {
    keep(edited);
    await navigate({ to: '/desk/orders/$number', params: { number } });
    say(t('saved', { number }));
  });
}
