import type { RouterInputs } from '@pushcart/client';
import { brokenAddressFields, isEmail, type Locale, normalizeEmail, type PriceReason } from '@pushcart/domain';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { emptyAddress } from '../../checkout/address-check.ts';
import { useSession, useStoreCurrency } from '../../identity/session.ts';
import { useClient } from '../../live/shop.tsx';
import { useIntent } from '../../live/use-intent.ts';
import { type DraftLine, wantedOf } from '../../order-edit/edit-draft.ts';
import { useToast } from '../../ui/toasts.tsx';
import { grantFrom } from './grant-fields.tsx';
import type { OutsideDraft } from './record-payment.tsx';

const COUPONS = 5;

/** What is typed of a new order; it begins in the country of the store. */
export function useNewOrder() {
  const locale = useLocale();
  const country = useSession()?.store.country ?? '';
  const currency = useStoreCurrency();
  const [lines, setLines] = useState<readonly DraftLine[]>([]);
  const [who, setWho] = useState({ email: '', locale: locale === 'zh-CN' ? 'zh-CN' : ('en' as Locale) });
  const [address, setAddress] = useState(() => emptyAddress(country));
  const [deliveryCode, setDeliveryCode] = useState<string | null>(null);
  const [isCollected, setIsCollected] = useState(false);
  const [pickupId, setPickupId] = useState('');
  const [note, setNote] = useState('');
  const [coupons, setCoupons] = useState('');
  const [grant, setGrant] = useState({ amount: '', reason: 'goodwill' as PriceReason });
  const [paid, setPaid] = useState<OutsideDraft | null>(null);
  const granted = grantFrom(grant, currency);
  const codes = coupons
    .split(/[,，]/u)
    .map((code) => code.trim())
    .filter((code) => code !== '')
    .slice(0, COUPONS);
  const email = normalizeEmail(who.email);
  const sale = {
    lines: wantedOf(lines),
    coupons: codes,
    ...(granted === null ? {} : { grant: granted }),
    ...(isEmail(email) ? { email } : {}),
  };
  return {
    ...{ lines, setLines, who, setWho, address, setAddress, deliveryCode, setDeliveryCode, coupons, setCoupons },
    ...{ isCollected, setIsCollected, pickupId, setPickupId, note, setNote },
    ...{ grant, setGrant, paid, setPaid, currency, sale },
    isWhole:
      lines.length > 0 &&
      isEmail(email) &&
      (isCollected ? pickupId !== '' && address.name.trim() !== '' : brokenAddressFields(address).length === 0) &&
      (paid === null || paid.reference.trim() !== ''),
  };
}

export type NewOrderDraft = ReturnType<typeof useNewOrder>;

/** What the order would come to, as it is typed. */
export function useQuote({ sale, address, deliveryCode, isCollected, pickupId }: NewOrderDraft) {
  const client = useClient();
  const { country, region } = address;
  const brought = { country, region, ...(deliveryCode === null ? {} : { deliveryCode }) };
  const asked = { ...sale, ...(isCollected && pickupId !== '' ? { pickupId } : brought) };
  return useQuery({
    queryKey: ['desk', 'quote-manual', asked],
    queryFn: ({ signal }) => client.order.quoteManual.query(asked, { signal }),
    enabled: sale.lines.length > 0,
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  });
}

type Unkeyed<Input> = Input extends unknown ? Omit<Input, 'key'> : never;
type NewOrder = Unkeyed<RouterInputs['order']['create']>;

/** Places the order. The same order pressed again keeps its key, so that it is placed once. */
export function useCreateOrder() {
  const t = useTranslations('desk.orderEdit.new');
  const client = useClient();
  const navigate = useNavigate();
  const say = useToast();
  const intent = useIntent();
  return useMutation({
    mutationFn: (order: NewOrder) => client.order.create.mutate({ ...order, key: intent.keyOf(order) }),
    onSuccess: async ({ number }) => {
      await navigate({ to: '/desk/orders/$number', params: { number: String(number) } });
      say(t('done', { number: String(number) }));
    },
  });
}
