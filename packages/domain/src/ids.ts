import { DomainError } from './errors.ts';

declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]?: Name };

export type StoreId = Id<'store'>;
export type AccountId = Id<'account'>;
export type SessionId = Id<'session'>;
export type ApiKeyId = Id<'api-key'>;
export type CategoryId = Id<'category'>;
export type CollectionId = Id<'collection'>;
export type ProductId = Id<'product'>;
export type VariantId = Id<'variant'>;
export type WarehouseId = Id<'warehouse'>;
export type CartId = Id<'cart'>;
export type OrderId = Id<'order'>;
export type PaymentId = Id<'payment'>;
export type ShipmentId = Id<'shipment'>;
export type ReturnId = Id<'return'>;
export type PromotionId = Id<'promotion'>;
export type AttributeId = Id<'attribute'>;
export type PriceListId = Id<'price-list'>;
export type ImportId = Id<'import'>;
export type TaxZoneId = Id<'tax-zone'>;
export type MarketId = Id<'market'>;

/** Whether a text has the form of an id; anything else names nothing. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

/** Refuses what cannot be an id as not found, like an id that names nothing. */
export function requireId(id: string, what: string): void {
  if (!isId(id)) throw new DomainError('NOT_FOUND', `There is no such ${what}.`);
}
