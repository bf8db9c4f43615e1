import {
  amountText,
  type FlashItemView,
  type FlashSaleDraft,
  type FlashSaleView,
  type LocalizedText,
} from '@pushcart/domain';
import { dateText, parseAmount, parseDate, parseWhole } from '../typed.ts';

export interface ItemFields {
  readonly variantId: string;
  readonly sku: string;
  readonly name: LocalizedText;
  readonly price: string;
  readonly quota: string;
  readonly perAccount: string;
}

/** A sale as it is typed. */
export interface FlashFields {
  readonly nameEn: string;
  readonly nameZh: string;
  readonly opensAt: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly items: readonly ItemFields[];
}

export const MAX_ITEMS = 20;
const TIMES = ['opensAt', 'startsAt', 'endsAt'] as const;
const EMPTY: FlashFields = { nameEn: '', nameZh: '', opensAt: '', startsAt: '', endsAt: '', items: [] };

export function fieldsOf(sale: FlashSaleView | null, currency: string): FlashFields {
  if (sale === null) return EMPTY;
  return {
    nameEn: sale.name.en,
    nameZh: sale.name['zh-CN'],
    opensAt: dateText(sale.opensAt),
    startsAt: dateText(sale.startsAt),
    endsAt: dateText(sale.endsAt),
    items: sale.items.map((item) => itemOf(item, currency)),
  };
}

function itemOf({ variantId, sku, name, price, quota, perAccount }: FlashItemView, currency: string): ItemFields {
  return {
    variantId,
    sku,
    name,
    price: amountText(price.amount, currency),
    quota: String(quota),
    perAccount: String(perAccount),
  };
}

/** A variant that was found, as an item that nothing is typed about yet. */
export function newItem({ variantId, sku, name }: Pick<ItemFields, 'variantId' | 'sku' | 'name'>): ItemFields {
  return { variantId, sku, name, price: '', quota: '', perAccount: '1' };
}

type Read = { readonly draft: FlashSaleDraft } | { readonly faults: ReadonlySet<string> };

/** What was typed, or the fields that make no sense; those of an item go by its SKU, as in `price TEA-1`. */
export function readFields(fields: FlashFields, currency: string, now: Date): Read {
  const faults = new Set<string>();
  const need = <T>(field: string, value: T | null, fallback: T): T => {
    if (value === null) faults.add(field);
    return value ?? fallback;
  };
  const [opensAt, startsAt, endsAt] = TIMES.map((time) => need(time, parseDate(fields[time]), now)) as [
    Date,
    Date,
    Date,
  ];
  const items = fields.items.map(({ variantId, sku, price, quota, perAccount }) => ({
    variantId,
    price: need(`price ${sku}`, parseAmount(price, currency), 0),
    quota: need(`quota ${sku}`, parseWhole(quota), 1),
    perAccount: need(`perAccount ${sku}`, parseWhole(perAccount), 1),
  }));
  if (fields.nameEn.trim() === '') faults.add('nameEn');
  if (fields.nameZh.trim() === '') faults.add('nameZh');
  if (items.length === 0 || items.length > MAX_ITEMS) faults.add('items');
  if (startsAt <= now || startsAt < opensAt) faults.add('startsAt');
  if (endsAt <= startsAt) faults.add('endsAt');
  if (faults.size > 0) return { faults };
  return { draft: { name: { en: fields.nameEn, 'zh-CN': fields.nameZh }, opensAt, startsAt, endsAt, items } };
}
