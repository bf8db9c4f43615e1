import { type Link, link } from './follow-links.ts';

/** What the chips of a page choose, by their names: the end of the address. */
const choices = (path: string, search: Readonly<Record<string, string>>): readonly Link[] =>
  Object.entries(search).map(([name, end]) => ({ name, to: `${path}${end}`, isChoice: true }));

const STAGES = {
  waiting: 'Still to come',
  to_pick: 'To pick',
  to_pack: 'To pack',
  to_print: 'Label to print',
  to_hand_over: 'To hand over',
  handed_over: 'Handed over',
  exception: 'Exceptions',
};
const stages = choices(
  '/desk/shipments',
  Object.fromEntries(Object.entries(STAGES).map(([stage, name]) => [`${name} #`, `?stage=${stage}`])),
);

const SELLING: Readonly<Record<string, readonly Link[]>> = {
  wall: [
    link('Pushcart…', '/desk'),
    link('To the shop', '/'),
    link('Orders', '/desk/orders'),
    link('Shipments', '/desk/shipments'),
    link('Pickups', '/desk/pickups'),
    link('Returns', '/desk/returns'),
    link('Customers', '/desk/customers'),
    link('Products', '/desk/products'),
    link('Inventory', '/desk/inventory'),
    link('Reviews', '/desk/reviews'),
    link('Search', '/desk/search'),
    link('Promotions', '/desk/promotions'),
    link('Flash sales', '/desk/flash'),
    link('Payments', '/desk/payments'),
    link('Markets', '/desk/markets'),
    link('Taxes', '/desk/taxes'),
    link('Delivery', '/desk/delivery'),
    link('Warehouses', '/desk/warehouses'),
    link('Messages', '/desk/messages'),
    link('API keys', '/desk/api-keys'),
    link('Webhooks', '/desk/webhooks'),
    link('Extensions', '/desk/extensions'),
    link('Staff', '/desk/staff'),
    link('Loyalty', '/desk/extensions/…'),
    link('Wall', '/desk'),
    link('See all', '/desk/orders'),
    link('…#', '/desk/orders/#'),
  ],
  orders: [
    link('New order', '/desk/orders/new'),
    ...choices('/desk/orders', {
      'Awaiting payment': '?status=placed',
      'To pack': '?status=paid',
      'To ship': '?status=packed',
      'On its way': '?status=shipped',
      Delivered: '?status=delivered',
      Completed: '?status=completed',
      Cancelled: '?status=cancelled',
      Expired: '?status=expired',
      All: '',
    }),
  ],
  'desk-order': [link('All orders', '/desk/orders'), link('Study Computer', '/products/study-computer')],
  'desk-order-returned': [link('All orders', '/desk/orders'), link('To the return', '/desk/orders/…returns')],
  'edit-order': [link('Order …', '/desk/orders/#')],
  'new-order': [link('All orders', '/desk/orders')],
  returns: [
    ...choices('/desk/returns', {
      'To decide': '?status=requested',
      'To come back': '?status=approved',
      Refused: '?status=refused',
      'Label sent': '?status=label_sent',
      'To refund': '?status=received',
      Refunded: '?status=refunded',
      Closed: '?status=closed',
      All: '',
    }),
    link('Order …', '/desk/orders/#'),
  ],
  shipments: [...stages, link('Order …', '/desk/orders/#')],
  'pick-list-empty': [link('All shipments', '/desk/shipments')],
  'pick-list': [link('All shipments', '/desk/shipments')],
  pickups: [link('Order …', '/desk/orders/#')],
  customers: [
    ...choices('/desk/customers', { Blocked: '?show=blocked', All: '' }),
    link('Mina Keller', '/desk/customers/…'),
  ],
  customer: [link('All customers', '/desk/customers'), link('…#', '/desk/orders/#')],
  outbox: [
    ...choices('/desk/messages', {
      'Under way': '?status=queued',
      Sent: '?status=sent',
      'Not needed any more': '?status=dropped',
      Failed: '?status=failed',
      All: '',
    }),
    link('Order #', '/desk/orders/#'),
  ],
};

const GOODS: Readonly<Record<string, readonly Link[]>> = {
  products: [
    link('New product', '/desk/products/new'),
    ...choices('/desk/products', {
      Drafts: '?status=draft',
      'On sale': '?status=active',
      Archived: '?status=archived',
      'Few left': '?low=true',
      All: '',
    }),
    link('Sunday Kitchen Set', '/desk/products/…'),
    link('Categories', '/desk/categories'),
    link('Collections', '/desk/collections'),
    link('Facts', '/desk/attributes'),
    link('Price lists', '/desk/price-lists'),
    link('Files', '/desk/product-files'),
  ],
  'desk-product': [link('All products', '/desk/products')],
  'new-product': [link('All products', '/desk/products')],
  reviews: [
    ...choices('/desk/reviews', {
      Shown: '?status=published',
      'To be looked at': '?status=pending',
      Hidden: '?status=hidden',
      All: '',
    }),
    link('Pocket Rangefinder', '/products/…'),
  ],
  'desk-search': choices('/desk/search', { 'Last 7 days': '?days=7', 'Last 30 days': '?days=30' }),
  inventory: [link('Ledger', '/desk/inventory/ledger'), link('Receive goods', '/desk/inventory/receive')],
  'stock-ledger': [
    link('Back to the inventory', '/desk/inventory'),
    link('MUS-GUIT-RED', '/desk/inventory/ledger?variant=…'),
  ],
  receive: [link('Back to the inventory', '/desk/inventory')],
  'price-lists': [link('Prices', '/desk/price-lists/…')],
  'price-list': [link('All price lists', '/desk/price-lists')],
};

const STORE: Readonly<Record<string, readonly Link[]>> = {
  promotions: choices('/desk/promotions', {
    Drafts: '?status=draft',
    Active: '?status=active',
    Paused: '?status=paused',
    Ended: '?status=ended',
    All: '',
  }),
  'api-keys': [link('What a program can ask', '/api/reference')],
  webhooks: [link('…', '/desk/webhooks/…')],
  webhook: [
    link('All webhooks', '/desk/webhooks'),
    ...choices('/desk/webhooks/…', {
      Waits: '?status=waiting',
      Delivered: '?status=delivered',
      'Given up': '?status=failed',
      All: '',
    }),
  ],
  'desk-not-found': [link('Back to the desk', '/desk')],
};

/** Where the links of the desk's pages lead, by the names of the pages. What surrounds them is followed on the first. */
export const DESK_LINKS: Readonly<Record<string, readonly Link[]>> = { ...SELLING, ...GOODS, ...STORE };
