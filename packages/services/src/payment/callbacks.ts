import { isId } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import type { CallbackOutcome, SignedCallback } from '../provider/callback.ts';
import { type Application, applyKept, receive } from '../provider/inbox.ts';
import type { ProviderPayment } from './payment-provider.ts';
import { settlePayment } from './settle-payment.ts';

const senderOf = ({ payment }: Deps) => `payment:${payment.name}`;

/**
 * Takes a provider's callback: at most once, in any order, and also before we know the payment. A genuine one about another
 * amount, currency or reference than agreed is kept as rejected and proves nothing.
 */
export async function receivePaymentCallback(deps: Deps, callback: SignedCallback): Promise<CallbackOutcome> {
  const told = deps.payment.readCallback(callback, deps.clock.now());
  if (told === null) return 'ignored';
  const { eventId, type, payment } = told;
  return receive(deps, { sender: senderOf(deps), eventId, type, subject: payment.ref, payload: payment }, (tx) =>
    apply(deps, tx, payment),
  );
}

/** Applies callbacks that came before the payment they are about. */
export function applyKeptPaymentCallbacks(deps: Deps): Promise<number> {
  return applyKept(deps, senderOf(deps), (tx, payload) => apply(deps, tx, payload as ProviderPayment));
}

async function apply(deps: Deps, tx: Transaction, told: ProviderPayment): Promise<Application> {
  const provider = deps.payment.name;
  const byRef = await tx.payment.findUnique({ where: { provider_providerRef: { provider, providerRef: told.ref } } });
  const known = byRef ?? (isId(told.reference) ? await tx.payment.findUnique({ where: { id: told.reference } }) : null);
  if (known === null || known.provider !== provider) return { status: 'unmatched' };
  const { outcome } = await settlePayment(deps, tx, known, told);
  if (outcome.kind === 'rejected') return { status: 'rejected', why: outcome.why };
  return outcome.kind === 'changed' ? { status: 'applied' } : { status: 'ignored', why: 'nothing new' };
}
