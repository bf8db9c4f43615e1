import { DomainError, isId } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import type { CallbackOutcome, SignedCallback } from '../provider/callback.ts';
import { type Application, applyKept, receive } from '../provider/inbox.ts';
import { lookUp } from './look-up.ts';
import type { ProviderPayment } from './payment-provider.ts';
import { settlePayment } from './settle-payment.ts';

const senderOf = (provider: string) => `payment:${provider}`;

/** What is kept of a callback that only says that there is news. */
interface Hint {
  readonly reference: string;
}

/**
 * Takes a provider's callback: at most once, in any order, and also before we know the payment. A genuine one about another
 * amount, currency or reference than agreed is kept as rejected and proves nothing.
 */
export async function receivePaymentCallback(
  deps: Deps,
  callback: SignedCallback,
  from: string = deps.payments.main.name,
): Promise<CallbackOutcome> {
  const provider = deps.payments.find(from);
  if (provider === undefined) throw new DomainError('NOT_FOUND', 'There is no such payment provider.');
  const told = provider.readCallback(callback, deps.clock.now());
  if (told === null) return 'ignored';
  const { eventId, type, reference, payment } = told;
  const payload: ProviderPayment | Hint = payment ?? { reference };
  const subject = payment?.ref ?? reference;
  const outcome = await receive(deps, { sender: senderOf(from), eventId, type, subject, payload }, (tx) =>
    apply(deps, tx, from, payload),
  );
  // The look-up is due now; asked for here, its news need not wait for the worker.
  if (payment === null && outcome === 'applied') await lookUp(deps, reference);
  return outcome;
}

/** Applies callbacks that came before the payment they are about. */
export async function applyKeptPaymentCallbacks(deps: Deps): Promise<number> {
  let matched = 0;
  for (const provider of deps.payments.names) {
    matched += await applyKept(deps, senderOf(provider), (tx, payload) =>
      apply(deps, tx, provider, payload as ProviderPayment | Hint),
    );
  }
  return matched;
}

function apply(deps: Deps, tx: Transaction, provider: string, payload: ProviderPayment | Hint): Promise<Application> {
  return 'ref' in payload ? applyState(deps, tx, provider, payload) : applyHint(deps, tx, provider, payload);
}

async function applyHint(
  { clock }: Deps,
  tx: Transaction,
  provider: string,
  { reference: id }: Hint,
): Promise<Application> {
  const { count } = await tx.payment.updateMany({ where: { id, provider }, data: { lookUpAt: clock.now() } });
  return { status: count === 0 ? 'unmatched' : 'applied' };
}

async function applyState(deps: Deps, tx: Transaction, provider: string, told: ProviderPayment): Promise<Application> {
  const byRef = await tx.payment.findUnique({ where: { provider_providerRef: { provider, providerRef: told.ref } } });
  const known = byRef ?? (isId(told.reference) ? await tx.payment.findUnique({ where: { id: told.reference } }) : null);
  if (known === null || known.provider !== provider) return { status: 'unmatched' };
  const { outcome } = await settlePayment(deps, tx, known, told);
  if (outcome.kind === 'rejected') return { status: 'rejected', why: outcome.why };
  return outcome.kind === 'changed' ? { status: 'applied' } : { status: 'ignored', why: 'nothing new' };
}
