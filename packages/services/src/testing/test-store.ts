import type { Actor, SignedInActor, StaffRole } from '@pushcart/domain';
import { createTestDatabase, type TestDatabase } from '@pushcart/stack/testing';
import { createDeps } from '../create-deps.ts';
import { type Deps, systemRandom } from '../deps.ts';
import type { LoginProvider } from '../login/login-provider.ts';
import type { MediaStore } from '../media/media-store.ts';
import type { Messenger } from '../messages/messenger.ts';
import type { PaymentProvider } from '../payment/payment-provider.ts';
import type { Carrier } from '../shipment/carrier.ts';
import { createHookTransport, type HookTransport } from '../webhook/hook-transport.ts';
import { createFakeCarrier } from './fake-carrier.ts';
import { createFakeMessenger } from './fake-messenger.ts';
import { createFakePaymentProvider } from './fake-payment-provider.ts';
import { addAccount, addGuest } from './make-actors.ts';
import { addProduct, type MadeProduct, type ProductOptions } from './make-product.ts';
import { addStore, type MadeStore } from './make-store.ts';
import { createTestClock, type TestClock } from './test-clock.ts';

export interface TestStoreOptions extends ProductOptions {
  readonly payment?: PaymentProvider;
  readonly otherPayments?: readonly PaymentProvider[];
  readonly carrier?: Carrier;
  readonly messenger?: Messenger;
  readonly loginProviders?: readonly LoginProvider[];
  readonly media?: MediaStore;
  readonly hooks?: HookTransport;
  readonly poolSize?: number;
  /** A migrated database; else one of the test run's. */
  readonly database?: TestDatabase;
}

/** A store in a database of its own, with one product to sell. */
export interface TestStore extends AsyncDisposable, MadeStore {
  readonly databaseUrl: string;
  readonly deps: Deps;
  readonly clock: TestClock;
  readonly product: MadeProduct;
  /** The first variant of the product. */
  readonly variantId: string;
  /** How many commits told something. */
  commits(): number;
  /** Failed calls to provider or carrier. */
  readonly failures: readonly unknown[];
  guest(): Actor;
  shopper(): Promise<SignedInActor>;
  staff(role: StaffRole): Promise<SignedInActor>;
  addProduct(options?: ProductOptions): Promise<MadeProduct>;
  /** Another store of the same database. */
  addStore(): Promise<MadeStore>;
}

export async function createTestStore(options: TestStoreOptions = {}): Promise<TestStore> {
  const database = options.database ?? (await createTestDatabase());
  const clock = createTestClock();
  let commits = 0;
  const failures: unknown[] = [];
  const deps = createDeps({
    databaseUrl: database.url,
    poolSize: options.poolSize ?? 10,
    clock,
    random: systemRandom,
    secrets: TEST_SECRETS,
    payment: options.payment ?? createFakePaymentProvider(),
    otherPayments: options.otherPayments,
    carrier: options.carrier ?? createFakeCarrier(),
    loginProviders: options.loginProviders,
    messenger: options.messenger ?? createFakeMessenger(),
    publicUrl: 'https://shop.example',
    media: options.media ?? null,
    hooks: options.hooks ?? createHookTransport({ allowLoopback: true }),
    onCommitted: () => {
      commits += 1;
    },
    onProviderFailure: (error) => void failures.push(error),
  });
  const store = await addStore(deps);
  const product = await addProduct(deps, store, options);
  return {
    ...store,
    databaseUrl: database.url,
    deps,
    clock,
    product,
    variantId: product.variantIds[0],
    commits: () => commits,
    failures,
    guest: () => addGuest(store),
    shopper: () => addAccount(deps, store, null),
    staff: (role) => addAccount(deps, store, role),
    addProduct: (more = {}) => addProduct(deps, store, more),
    addStore: () => addStore(deps),
    [Symbol.asyncDispose]: async () => {
      deps.hooks.close();
      await deps.db.$disconnect();
      await database[Symbol.asyncDispose]();
    },
  };
}

export const TEST_SECRETS = {
  piiKeys: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
  blindIndexKey: 'a key of the tests that hashes e-mail addresses',
  signingKey: 'a key of the tests that signs the links of guests',
};
