import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { newKey, type Pushcart } from '@pushcart/client';
import { startIdentitySandbox } from '@pushcart/sandbox';
import { eventually } from './browser.ts';
import { WEB_DIR } from './browser-people.ts';
import { ADDRESS, type Placed, placeCart, placeOrder, scanNext, simulate, startPayment } from './buying.ts';
import { startTestShop, type TestShop } from './harness.ts';

const SEED = fileURLToPath(new URL('../../../packages/demo/src/seed.ts', import.meta.url));
const SLUG = 'pushcart-market';
const LOGIN_SECRET = 'what the demo shop proves itself with';
const SCANS = 3;

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** A shop with the demo store's catalogue and people in it, and with a little trade. */
export interface DemoShop {
  readonly shop: TestShop;
  readonly shopper: Credentials;
  readonly merchant: Credentials;
  /** A product in several forms. */
  readonly slug: string;
  /** A flash sale whose queue is open. */
  readonly saleId: string;
  /** Of the shopper: one on its way, one that waits for its money. */
  readonly orders: { readonly shipped: Placed; readonly unpaid: Placed };
}

export async function openDemoShop(): Promise<DemoShop> {
  // The shop's address is known once it runs; the list is read at each request.
  const redirectUris: string[] = [];
  const identity = await startIdentitySandbox({ clientId: 'pushcart', clientSecret: LOGIN_SECRET, redirectUris });
  const login = {
    id: 'sandbox',
    label: 'Sandbox ID',
    issuer: identity.url,
    clientId: 'pushcart',
    secret: LOGIN_SECRET,
  };
  const environment = { STORE: SLUG, WEB_DIR, OIDC_PROVIDERS: JSON.stringify([login]) };
  const started = await startTestShop({ legMs: 3_600_000, environment });
  redirectUris.push(`${started.url}/sign-in/return/sandbox`);
  const close = async () => {
    await started[Symbol.asyncDispose]();
    await identity.close();
  };
  const shop = { ...started, [Symbol.asyncDispose]: close };
  try {
    return { shop, ...(await fill(shop)) };
  } catch (error) {
    await close();
    throw error;
  }
}

async function fill(shop: TestShop): Promise<Omit<DemoShop, 'shop'>> {
  const people = await seed(shop);
  const [shopper, merchant] = await Promise.all([signedIn(shop, people.shopper), signedIn(shop, people.merchant)]);
  const { items } = await shopper.catalog.list.query({ sort: 'price-desc', inStock: true, limit: 12 });
  const inForms = items.find(({ variantIds }) => variantIds.length > 2) ?? items[0];
  if (inForms === undefined) throw new Error('The demo store sells nothing.');

  const [sale] = await shopper.flash.list.query();
  if (sale === undefined) throw new Error('The demo store announces no flash sale.');
  const variants = items.flatMap(({ variantIds }) => variantIds.slice(0, 1));
  await shopper.session.saveAddress.mutate({ ...ADDRESS, isDefault: true });
  for (const variantId of variants.slice(0, 3)) await addToCart(shopper, variantId);
  const shipped = await placeCart(shopper);
  await ship(shop, { shopper, merchant, order: shipped });
  const unpaid = await placeOrder(shopper, variants[3] ?? inForms.variantIds[0] ?? '', 2);
  for (const variantId of variants.slice(4, 7)) await addToCart(shopper, variantId);
  await merchant.extension.create.mutate({
    key: newKey(),
    draft: {
      name: { en: 'Loyalty', 'zh-CN': '会员积分' },
      url: 'https://panel.example/loyalty',
      slots: ['desk.order', 'desk.customer', 'shop.order'],
      roles: ['owner', 'manager', 'support'],
      minHeight: 160,
      maxHeight: 800,
      isEnabled: false,
    },
  });
  return { ...people, slug: inForms.slug, saleId: sale.id, orders: { shipped, unpaid } };
}

const addToCart = (client: Pushcart, variantId: string) =>
  client.cart.addLine.mutate({ variantId, quantity: 1, key: newKey() });

/** The seed ends by telling whom to sign in as: role, e-mail and password in columns. */
async function seed({ nodes: [node] }: TestShop): Promise<Pick<DemoShop, 'shopper' | 'merchant'>> {
  const program = ['--import', 'tsx', SEED, '--without-history', '--without-pictures'];
  const { stdout } = await promisify(execFile)(process.execPath, program, {
    env: { PATH: process.env.PATH, ...node.environment },
  });
  const rows = new Map(
    stdout
      .split('\n')
      .map((line) => line.trim().split(/\s{2,}/))
      .map(([role, ...row]) => [role, row]),
  );
  const personOf = (role: string): Credentials => {
    const [email, password] = rows.get(role) ?? [];
    if (email === undefined || password === undefined) throw new Error(`The seed tells of no ${role}:\n${stdout}`);
    return { email, password };
  };
  return { shopper: personOf('Shopper'), merchant: personOf('Merchant') };
}

async function signedIn(shop: TestShop, credentials: Credentials): Promise<Pushcart> {
  const { token } = await shop.connect().session.createToken.mutate(credentials);
  return shop.connect({ token });
}

interface Shipping {
  readonly shopper: Pushcart;
  readonly merchant: Pushcart;
  readonly order: Placed;
}

async function ship(shop: TestShop, { shopper, merchant, order }: Shipping): Promise<void> {
  const { orderId } = order;
  await simulate(shop, await startPayment(shopper, order));
  await eventually(async () => (await shopper.order.get.query({ orderId })).status === 'paid');
  await merchant.order.pack.mutate({ orderId, key: newKey() });
  const { trackingNumber } = await merchant.shipment.create.mutate({ orderId, key: newKey() });
  for (let scan = 0; scan < SCANS; scan++) await scanNext(shop, trackingNumber ?? '');
  const scans = async () => (await shopper.order.get.query({ orderId })).shipments[0]?.events.length ?? 0;
  await eventually(async () => (await scans()) >= SCANS);
}
