import type { Made } from './page-shop.ts';

/** Addresses by the names of pages. */
export type Pages = Readonly<Record<string, string>>;

export const ROLES = ['guest', 'shopper', 'merchant'] as const;
export type Role = (typeof ROLES)[number];

const TOKEN = `#token=${'a'.repeat(43)}`;

/**
 * Every page of the web app, and those of its states that look different, by who looks at them. A walk over them all
 * finds out when a route of the app is on none of these lists.
 */
export function listPages(made: Made): Readonly<Record<Role, Pages>> {
  return {
    guest: guestPages(made),
    shopper: shopperPages(made),
    merchant: { ...trading(made), ...goods(made), ...shop(made) },
  };
}

const guestPages = ({ orders }: Made): Pages => ({
  'sign-in': '/sign-in',
  'sign-in-return': '/sign-in/return/sandbox',
  register: '/register',
  'forgot-password': '/forgot-password',
  'reset-password': `/reset-password${TOKEN}`,
  'verify-email': `/verify-email${TOKEN}`,
  join: `/join${TOKEN}`,
  'broken-link': '/reset-password',
  'cart-empty': '/cart',
  'order-of-another': `/orders/${orders.paid.orderId}`,
  unsubscribe: `/unsubscribe?token=${'0'.repeat(36)}.stock.t`,
});

const shopperPages = ({ product, saleId, orders }: Made): Pages => ({
  home: '/',
  listing: '/shop',
  search: '/shop?query=tea&sort=rating',
  'nothing-found': '/shop?query=zzz+999',
  product: `/products/${product.slug}`,
  bundle: '/products/sunday-kitchen-set',
  'pre-order': '/products/sunday-stock-pot-twelve-litres',
  wishlist: '/wishlist',
  cart: '/cart',
  checkout: '/checkout',
  'order-unpaid': `/orders/${orders.unpaid.orderId}`,
  'order-paid': `/orders/${orders.paid.orderId}`,
  'order-shipped': `/orders/${orders.shipped.orderId}`,
  'order-returned': `/orders/${orders.returned.orderId}`,
  'order-cancelled': `/orders/${orders.cancelled.orderId}`,
  'order-collected': `/orders/${orders.collected.orderId}`,
  'flash-sales': '/flash',
  'flash-sale': `/flash/${saleId}`,
  account: '/account',
  addresses: '/account?tab=addresses',
  profile: '/account?tab=profile',
  security: '/account?tab=security',
  messages: '/account?tab=messages',
  data: '/account?tab=data',
  'not-found': '/nowhere',
  'desk-door': '/desk',
  'home-remembered': '/',
});

const trading = ({ orders, accountId, picks }: Made): Pages => ({
  wall: '/desk',
  orders: '/desk/orders',
  'desk-order': `/desk/orders/${orders.shipped.number}`,
  'desk-order-returned': `/desk/orders/${orders.returned.number}`,
  'edit-order': `/desk/orders/${orders.unpaid.number}/edit`,
  'new-order': '/desk/orders/new',
  returns: '/desk/returns',
  shipments: '/desk/shipments',
  'shipments-exceptions': '/desk/shipments?stage=exception',
  'pick-list-empty': '/desk/pick-list',
  'pick-list': `/desk/pick-list?picks=${encodeURIComponent(JSON.stringify(picks))}`,
  pickups: '/desk/pickups',
  customers: '/desk/customers',
  'blocked-customers': '/desk/customers?show=blocked',
  customer: `/desk/customers/${accountId}`,
  analytics: '/desk/analytics',
  'desk-payments': '/desk/payments',
  outbox: '/desk/messages',
});

const goods = ({ product, priceListId }: Made): Pages => ({
  products: '/desk/products',
  'desk-product': `/desk/products/${product.id}`,
  'new-product': '/desk/products/new',
  categories: '/desk/categories',
  collections: '/desk/collections',
  'product-files': '/desk/product-files',
  attributes: '/desk/attributes',
  reviews: '/desk/reviews',
  'desk-search': '/desk/search',
  inventory: '/desk/inventory',
  'stock-ledger': '/desk/inventory/ledger',
  receive: '/desk/inventory/receive',
  'price-lists': '/desk/price-lists',
  'price-list': `/desk/price-lists/${priceListId}`,
});

const shop = ({ endpointId, extensionId }: Made): Pages => ({
  'desk-flash': '/desk/flash',
  promotions: '/desk/promotions',
  markets: '/desk/markets',
  taxes: '/desk/taxes',
  'desk-delivery': '/desk/delivery',
  warehouses: '/desk/warehouses',
  staff: '/desk/staff',
  audit: '/desk/audit',
  'audit-none': '/desk/audit?from=2020-01-01&to=2020-01-31',
  'api-keys': '/desk/api-keys',
  webhooks: '/desk/webhooks',
  webhook: `/desk/webhooks/${endpointId}`,
  extensions: '/desk/extensions',
  extension: `/desk/extensions/${extensionId}`,
  'desk-not-found': '/desk/nowhere',
});

/** Pages that are there to say no: what the shop refuses them is no fault. */
export const REFUSED: readonly string[] = ['sign-in-return', 'order-of-another'];
