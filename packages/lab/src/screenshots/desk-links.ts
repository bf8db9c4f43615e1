import { SELLING } from './desk-selling-links.ts';
import { choices, type Link, link } from './follow-links.ts';

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
  audit: [
    link('陈思远', '/desk/audit?who=…'),
    link('Webhook', '/desk/webhooks/…'),
    link('Extension', '/desk/extensions/…'),
  ],
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
