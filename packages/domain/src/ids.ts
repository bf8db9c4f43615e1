declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]?: Name };

export type StoreId = Id<'store'>;
export type AccountId = Id<'account'>;
export type SessionId = Id<'session'>;
export type CategoryId = Id<'category'>;
export type ProductId = Id<'product'>;
export type VariantId = Id<'variant'>;
export type WarehouseId = Id<'warehouse'>;
export type CartId = Id<'cart'>;
export type OrderId = Id<'order'>;
export type PaymentId = Id<'payment'>;
export type ShipmentId = Id<'shipment'>;
