import type { Actor, OrderView, SignedInActor } from '@pushcart/domain';
import { createIdentityService } from '../identity/index.ts';
import { createMessageService } from '../messages/index.ts';
import type { FakeMessenger } from './fake-messenger.ts';
import type { FakePaymentProvider } from './fake-payment-provider.ts';
import { placeAndPay } from './make-paid-order.ts';
import type { TestStore } from './test-store.ts';

export interface Registered {
  readonly actor: SignedInActor;
  readonly accountId: string;
  /** Follows the mailed link. */
  verify(): Promise<void>;
  signIn(): Promise<unknown>;
}

const PASSWORD = 'plain horse battery';
let people = 0;

/** An address that nobody has used yet. */
export function newEmail(): string {
  people += 1;
  return `guest${people}@example.com`;
}

export function payAsGuest(
  store: TestStore,
  provider: FakePaymentProvider,
  email: string,
  guest: Actor = store.guest(),
): Promise<OrderView> {
  return placeAndPay(store, provider, guest, { variantId: store.variantId, email });
}

/** Somebody who has registered an address and was mailed the link that proves it. */
export async function registerWithLink(store: TestStore, messenger: FakeMessenger, email: string): Promise<Registered> {
  const identity = createIdentityService(store.deps);
  const input = { email, password: PASSWORD, name: 'Ada', locale: 'en' } as const;
  const { token: sessionToken } = await identity.register(store.guest(), input, '');
  const { account, ...actor } = await identity.resolveActor({ storeSlug: store.slug, sessionToken, guestId: null });
  if (account === null) throw new Error('Nobody is signed in.');
  await createMessageService(store.deps).sendDue();
  const mail = messenger.delivered.findLast(({ to, text }) => to === email && text.includes('/verify-email'));
  const token = mail?.text.match(/#token=([\w-]+)/)?.[1] ?? '';
  return {
    actor: { ...actor, account },
    accountId: account.id,
    verify: () => identity.verifyEmail({ ...actor, account }, { token }),
    signIn: () => identity.signIn(store.guest(), { email, password: PASSWORD }, ''),
  };
}
