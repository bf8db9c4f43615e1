import type { AccountId, CartId, OrderId, ProductId, StoreId, VariantId } from './ids.ts';

/** The paths events travel on. A topic carries only what its least privileged watcher may see. */
export const topics = {
  variant: (id: VariantId) => `variant:${id}`,
  product: (id: ProductId) => `product:${id}`,
  productOffer: (id: ProductId) => `product:${id}:offer`,
  cart: (id: CartId) => `cart:${id}`,
  wishlist: (accountId: AccountId, storeId: StoreId) => `wishlist:${accountId}:${storeId}`,
  /** Of an account, or of a guest by the hash of its id. */
  recommendations: (storeId: StoreId, visitor: string) => `recommendations:${storeId}:${visitor}`,
  order: (id: OrderId) => `order:${id}`,
  shopperOrders: (accountId: AccountId, storeId: StoreId) => `shopper:${accountId}:${storeId}:orders`,
  flashSale: (id: string) => `flash:${id}`,
  flashEntry: (id: string) => `flash-entry:${id}`,
  storeOrders: (id: StoreId) => `store:${id}:orders`,
  storeNotes: (id: StoreId) => `store:${id}:notes`,
  storeClaims: (id: StoreId) => `store:${id}:claims`,
  storeStock: (id: StoreId) => `store:${id}:stock`,
  storeCatalog: (id: StoreId) => `store:${id}:catalog`,
  storeReviews: (id: StoreId) => `store:${id}:reviews`,
  storePromotions: (id: StoreId) => `store:${id}:promotions`,
  storeMarkets: (id: StoreId) => `store:${id}:markets`,
  storePayments: (id: StoreId) => `store:${id}:payments`,
  storeKeys: (id: StoreId) => `store:${id}:keys`,
  storeWebhooks: (id: StoreId) => `store:${id}:webhooks`,
  storeMetrics: (id: StoreId) => `store:${id}:metrics`,
} as const;
