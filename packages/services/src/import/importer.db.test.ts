import { createTestDatabase } from '@pushcart/stack/testing';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import type { HistoryImport, OrderImport, StoreImport } from './import-types.ts';
import { createImporter } from './importer.ts';

const secrets = {
  piiKeys: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
  blindIndexKey: 'a key for look-ups in tests only',
  signingKey: 'a key for links in tests only',
};

const text = (en: string) => ({ en, 'zh-CN': `${en}（中）` });

const store: StoreImport = {
  slug: 'corner',
  name: text('Corner shop'),
  currency: 'EUR',
  timeZone: 'Europe/Berlin',
  country: 'DE',
  taxZones: [
    {
      name: 'Everywhere',
      places: [],
      taxIncluded: true,
      deliveryTax: 'goods',
      rates: [{ taxClass: 'standard', rate: 1900, startsAt: null }],
    },
  ],
  warehouses: [
    {
      ...{ code: 'W1', name: text('One'), city: 'Hamburg', region: 'HH', country: 'DE', latitude: 53.5, longitude: 10 },
      site: {
        ...{
          line1: 'Pier 1',
          postalCode: '20457',
          timeZone: 'Europe/Berlin',
          workDays: [1, 2],
          closedDays: ['2026-12-25'],
        },
        ...{ offersPickup: true, openingHours: text('Mondays'), pickupDays: 0, keepDays: 7 },
      },
    },
  ],
  deliveryMethods: [
    { code: 'standard', name: text('Standard'), handlingDays: 1, cutOffMinute: 960, deliveryDays: [1, 2, 3, 4, 5] },
  ],
  deliveryZones: [
    {
      name: text('Home'),
      places: [{ country: 'DE', region: 'Bayern' }],
      rates: {
        standard: { bands: [{ upToGrams: null, price: 490 }], kiloPrice: 0, steps: [], minDays: 1, maxDays: 2 },
      },
    },
  ],
  attributes: [],
  categories: [{ slug: 'tea', parent: null, name: text('Tea') }],
  products: [
    {
      slug: 'assam',
      categories: ['tea'],
      name: text('Assam'),
      description: text('Malty.'),
      taxClass: 'standard',
      publishedAt: new Date('2026-01-01T00:00:00Z'),
      options: [],
      images: [],
      brand: null,
      attributes: {},
      variants: [
        {
          sku: 'TEA-1',
          options: {},
          price: 800,
          compareAtPrice: null,
          weightGrams: 100,
          stock: { W1: 5 },
          lowStockThreshold: 1,
        },
      ],
    },
  ],
};

function orderWith(status: OrderImport['status'], statuses: OrderImport['history'][number]['status'][]): OrderImport {
  return {
    email: 'mina@example.com',
    status,
    locale: 'en',
    address: {
      name: 'Mina',
      phone: '',
      line1: 'Street 1',
      line2: '',
      city: 'Kiel',
      region: 'SH',
      postalCode: '24103',
      country: 'DE',
    },
    deliveryCode: 'standard',
    shipping: 490,
    warehouse: 'W1',
    lines: [{ sku: 'TEA-1', quantity: 2, unitPrice: 800 }],
    history: statuses.map((step, hour) => ({ status: step, at: new Date(Date.UTC(2026, 1, 1, hour)) })),
    parcel: null,
  };
}

const history: HistoryImport = {
  orders: [
    orderWith('delivered', ['placed', 'paid', 'packed', 'shipped', 'delivered']),
    orderWith('cancelled', ['placed', 'cancelled']),
    orderWith('paid', ['placed', 'paid']),
  ],
  receipts: [{ sku: 'TEA-1', warehouse: 'W1', quantity: 4, at: new Date('2026-01-15T00:00:00Z') }],
  reviews: [
    {
      slug: 'assam',
      authorName: 'Mina',
      rating: 4,
      title: 'Good',
      body: 'Malty.',
      locale: 'en',
      createdAt: new Date('2026-02-09T00:00:00Z'),
      email: 'mina@example.com',
    },
  ],
};

async function withImportedStore(use: (client: Client) => Promise<void>): Promise<void> {
  await using database = await createTestDatabase();
  const importer = createImporter({ databaseUrl: database.url, secrets });
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    const { storeId } = await importer.store(store);
    const accounts = await importer.accounts(storeId, [
      { email: 'mina@example.com', name: 'Mina', locale: 'en', password: null, role: null, createdAt: new Date() },
    ]);
    await importer.history(storeId, accounts, history);
    await use(client);
  } finally {
    await client.end();
    await importer.close();
  }
}

test('levels are what the ledger adds up to, and what waits to be packed is reserved', () =>
  withImportedStore(async (client) => {
    const { rows: levels } = await client.query('SELECT on_hand, reserved, version::int FROM stock_levels');
    const { rows: sums } = await client.query(
      `SELECT sum(on_hand_delta)::int AS on_hand, sum(reserved_delta)::int AS reserved, max(version)::int AS version
       FROM stock_movements`,
    );
    const { rows: held } = await client.query(
      `SELECT sum(quantity)::int AS units FROM reservations WHERE status = 'claimed'`,
    );

    expect(levels).toEqual([{ on_hand: 7, reserved: 2, version: 7 }]);
    expect(sums).toEqual(levels);
    expect(held).toEqual([{ units: 2 }]);
  }));

test('orders are numbered on, counted and tied to their buyer', () =>
  withImportedStore(async (client) => {
    const { rows: orders } = await client.query('SELECT number, status, total::int FROM orders ORDER BY number');
    const { rows: next } = await client.query('SELECT order_number FROM stores');
    const { rows: figures } = await client.query(
      `SELECT sum(placed)::int AS placed, sum(revenue)::int AS revenue FROM store_metrics WHERE period = 'day'`,
    );
    const { rows: products } = await client.query('SELECT sales_count, rating_sum, rating_count FROM products');
    const { rows: reviews } = await client.query('SELECT order_id IS NOT NULL AS verified FROM reviews');

    expect(orders).toEqual([
      { number: 1001, status: 'delivered', total: 2090 },
      { number: 1002, status: 'cancelled', total: 2090 },
      { number: 1003, status: 'paid', total: 2090 },
    ]);
    expect(next).toEqual([{ order_number: 1003 }]);
    expect(figures).toEqual([{ placed: 3, revenue: 4180 }]);
    expect(products).toEqual([{ sales_count: 4, rating_sum: 4, rating_count: 1 }]);
    expect(reviews).toEqual([{ verified: true }]);
  }));

test('no name, address or e-mail is readable in the tables', () =>
  withImportedStore(async (client) => {
    const { rows } = await client.query(
      `SELECT (SELECT string_agg(o::text, '') FROM orders o) || (SELECT string_agg(a::text, '') FROM accounts a) AS everything`,
    );

    expect(rows[0]?.everything).not.toMatch(/mina|street 1|24103/i);
  }));

test('a flash sale names its items by their SKU', async () => {
  await using database = await createTestDatabase();
  const importer = createImporter({ databaseUrl: database.url, secrets });
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const times = { opensAt: new Date(0), startsAt: new Date(1), endsAt: new Date(2) };
  const saleOf = (sku: string) => ({
    ...times,
    name: text('Night sale'),
    items: [{ sku, price: 400, quota: 3, perAccount: 1 }],
  });
  try {
    const { storeId } = await importer.store(store);
    await importer.flashSale(storeId, saleOf('TEA-1'));

    const { rows } = await client.query(
      `SELECT sku, item.price::int, quota FROM flash_sale_items item JOIN variants ON id = variant_id`,
    );
    expect(rows).toEqual([{ sku: 'TEA-1', price: 400, quota: 3 }]);
    await expect(importer.flashSale(storeId, saleOf('TEA-2'))).rejects.toThrow('"TEA-2"');
  } finally {
    await client.end();
    await importer.close();
  }
});
