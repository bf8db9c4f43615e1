import type { AddressInput, OrderView } from '@pushcart/client';
import { brokenAddressFields } from '@pushcart/domain';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { AddressFields } from '../checkout/address-fields.tsx';
import { useText } from '../i18n/use-text.ts';
import { useKeepOrder } from '../order/use-keep-order.ts';
import { orderKey } from '../order/use-order.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { DeliveryField } from './delivery-field.tsx';
import { draftOf, isSameLines, wantedOf } from './edit-draft.ts';
import { LineQuantity } from './line-quantity.tsx';
import { MoneyPreview } from './money-preview.tsx';
import { type OrderEdit, useEdit, useEditPreview } from './use-edit.ts';

interface Props {
  readonly order: OrderView;
  readonly token: string | undefined;
  readonly onClose: () => void;
}

/** The shopper's own changes to an order that is not paid yet. */
export default function EditDialog({ order, token, onClose }: Props) {
  const t = useTranslations('order.edit');
  const text = useText();
  const keep = useKeepOrder(orderKey(order.id));
  const [lines, setLines] = useState(() => draftOf(order.lines));
  const [address, setAddress] = useState<AddressInput>(order.address);
  const [deliveryCode, setDeliveryCode] = useState(order.delivery.code);
  const isMoved = JSON.stringify(address) !== JSON.stringify(order.address);
  const edit: OrderEdit = {
    ...(isSameLines(lines, order.lines) ? {} : { lines: wantedOf(lines) }),
    ...(isMoved ? { address } : {}),
    ...(deliveryCode === order.delivery.code ? {} : { deliveryCode }),
  };
  const broken = order.pickup === null ? brokenAddressFields(address) : [];
  const isChanged = Object.keys(edit).length > 0;
  const ref = { id: order.id, version: order.version, token };
  const preview = useEditPreview(ref, broken.length === 0 ? edit : null);
  const save = useEdit(ref, (edited) => {
    keep(edited);
    onClose();
  });
  const isReady = isChanged && broken.length === 0 && preview.data !== undefined && !preview.isPlaceholderData;

  return (
    <FormDialog
      wide
      onClose={onClose}
      title={t('title')}
      description={t('text')}
      onSubmit={() => {
        if (isReady) save.mutate({ edit, expectedTotal: preview.data.total });
      }}
      action={save}
      button={t('save')}
      isReady={isReady}
      className="gap-6"
    >
      <ul className="divide-y divide-line border-y border-line">
        {lines.map((line, index) => (
          <li key={line.variantId} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
            <span className="min-w-40 grow">
              <span className="block font-medium">{text(line.name)}</span>
              <span className="text-sm text-ink-soft">{text(line.optionText)}</span>
            </span>
            <LineQuantity
              line={line}
              canRemove={lines.length > 1}
              onChange={(quantity) => setLines(lines.with(index, { ...line, quantity }))}
              onRemove={() => setLines(lines.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ul>
      {order.pickup === null && (
        <>
          <AddressFields value={address} onChange={setAddress} onLeave={() => undefined} broken={broken} />
          <DeliveryField
            options={preview.data?.deliveryOptions ?? []}
            chosen={{ code: deliveryCode, name: order.delivery.name }}
            onChoose={setDeliveryCode}
          />
        </>
      )}
      <MoneyPreview preview={preview.data} error={preview.error} isOld={preview.isPlaceholderData} />
    </FormDialog>
  );
}
