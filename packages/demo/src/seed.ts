import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createImporter } from '@pushcart/services/import';
import { toFlashSale } from './catalogue/flash-sale.ts';
import { catalogue } from './catalogue/index.ts';
import { toNewcomers, toTerms } from './catalogue/sold-ahead.ts';
import { seller } from './catalogue/store.ts';
import { inventPast } from './history/history.ts';
import { cities } from './history/places.ts';
import { createRandom } from './history/random.ts';
import { shopperIn } from './history/shoppers.ts';
import { markets, toChinesePrices } from './markets.ts';
import { renderPictures } from './pictures/render.ts';
import { toPriceList } from './price-list.ts';
import { DEMO_MERCHANT, DEMO_PACKER, DEMO_SHOPPER } from './sign-ins.ts';
import { toStoreImport } from './store-import.ts';

const usage = `Usage: seed [--without-history] [--without-pictures]

Fills an empty database with the demo store. Reads DATABASE_URL, MEDIA_DIR and the secrets PII_KEYS, BLIND_INDEX_KEY, SIGNING_KEY.
`;

const SEED = 20;
const ORDERS_PER_DAY = 9;

const { values } = parseArgs({
  options: {
    'without-history': { type: 'boolean', default: false },
    'without-pictures': { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help) process.stdout.write(usage);
else {
  const pictures = values['without-pictures'] ? null : drawPictures();
  await fillStore(!values['without-history']);
  await pictures;
  process.stdout.write(signIns());
}

async function fillStore(withHistory: boolean): Promise<void> {
  const now = new Date();
  const importer = createImporter({
    databaseUrl: required('DATABASE_URL'),
    secrets: {
      piiKeys: required('PII_KEYS'),
      blindIndexKey: required('BLIND_INDEX_KEY'),
      signingKey: required('SIGNING_KEY'),
    },
  });
  try {
    const home = cities.find(({ name }) => name === 'Berlin');
    if (home === undefined) throw new Error('The demo shopper has no home.');
    const invented = shopperIn(createRandom(SEED), home);
    const regular = { ...invented, ...DEMO_SHOPPER, address: { ...invented.address, name: DEMO_SHOPPER.name } };
    const past = inventPast(catalogue, { seed: SEED, now, ordersPerDay: withHistory ? ORDERS_PER_DAY : 0, regular });
    progress(`The catalogue: ${catalogue.products.length} products`);
    const { storeId } = await importer.store(toStoreImport(catalogue, now));
    await importer.flashSale(storeId, toFlashSale(now));
    await importer.priceList(storeId, toPriceList(catalogue, now));
    await importer.markets(storeId, markets);
    await importer.priceList(storeId, toChinesePrices(catalogue));
    const accountIds = await importer.accounts(storeId, [
      { ...DEMO_SHOPPER, locale: 'en', role: null, createdAt: now },
      { ...DEMO_MERCHANT, locale: 'zh-CN', role: 'owner', createdAt: now },
      { ...DEMO_PACKER, locale: 'en', role: 'packer', createdAt: now },
      ...past.accounts,
    ]);
    if (withHistory) {
      progress(`A year of trade: ${past.orders.length} orders, ${past.reviews.length} reviews`);
      await importer.history(storeId, accountIds, past);
    }
    await importer.products(storeId, toNewcomers(catalogue, now));
    await importer.terms(storeId, toTerms(now));
    await importer.seller(storeId, seller);
  } finally {
    await importer.close();
  }
}

async function drawPictures(): Promise<void> {
  let told = -1;
  await renderPictures(join(required('MEDIA_DIR')), {
    onProgress(done, total) {
      const tenth = Math.floor((done / total) * 10);
      if (tenth === told) return;
      told = tenth;
      progress(`Pictures: ${done} of ${total}`);
    },
  });
}

function signIns(): string {
  const row = (role: string, { email, password }: { email: string; password: string }) =>
    `  ${role.padEnd(10)} ${email.padEnd(28)} ${password}\n`;
  const heading = `  ${'Sign in as'.padEnd(39)} with the password\n`;
  return `${heading}${row('Shopper', DEMO_SHOPPER)}${row('Merchant', DEMO_MERCHANT)}${row('Packer', DEMO_PACKER)}`;
}

function progress(text: string): void {
  process.stderr.write(`  ${text}\n`);
}

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set.`);
  return value;
}
