import {
  type Actor,
  DomainError,
  type FlashEntryView,
  isEmail,
  normalizeEmail,
  requireAddress,
  requireAgreedTotal,
  requireSignedIn,
} from '@pushcart/domain';
import { newOrder } from '../checkout/new-order.ts';
import { chooseOption, optionsTo, priceOf } from '../checkout/quote.ts';
import { requireMayOrder } from '../customer/require-may-order.ts';
import { hashRequest, once, scopeOf } from '../db/idempotency.ts';
import type { Deps } from '../deps.ts';
import { requireEntry } from './entries.ts';
import type { JoinFlashSaleInput } from './flash-sale-service.ts';
import { loadFlashTerms, placedFrom } from './flash-terms.ts';

/**
 * Prepares the whole order while there is time, so that letting the queue in is one SQL call an order and thousands are let in
 * within seconds of the start.
 */
export async function join(deps: Deps, actor: Actor, input: JoinFlashSaleInput): Promise<FlashEntryView> {
  requireSignedIn(actor);
  const { key, ...request } = input;
  const { saleId, variantId, quantity, locale } = input;
  const email = normalizeEmail(input.email);
  if (!isEmail(email)) throw new DomainError('INVALID_INPUT', 'This is no e-mail address.', { field: 'email' });
  const address = requireAddress(input.address);
  await requireMayOrder(deps.db, { storeId: actor.storeId, accountId: actor.account.id });
  const now = deps.clock.now();
  const terms = await loadFlashTerms(deps, actor, input);
  const { deliveryCode } = input;
  const delivery = chooseOption(optionsTo(terms, address, placedFrom(terms, now)), { ...address, deliveryCode });
  const price = priceOf(terms, address, delivery.price);
  requireAgreedTotal(price.total, input.expectedTotal);

  const entryId = deps.random.uuid();
  const used = {
    scope: scopeOf(actor),
    key: `flash:${entryId}`,
    operation: 'flash.admit',
    requestHash: hashRequest(deps.personalData, request),
  };
  const checkout = { ...terms, cart: { id: '', version: 0 } };
  const draft = {
    used,
    ...newOrder(deps, actor, { checkout, delivery, price, contact: { email, address, locale }, now }),
  };
  return once(deps, actor, 'flash.join', key, request, async (tx) => {
    const [joined] = await tx.$queryRaw<{ id: string }[]>`
      SELECT join_flash_sale(${entryId}::uuid, ${actor.storeId}::uuid, ${saleId}::uuid, ${variantId}::uuid,
        ${actor.account.id}::uuid, ${quantity}::int, ${JSON.stringify(draft)}::jsonb, ${now}::timestamptz) AS id`;
    if (joined === undefined) throw new Error('The queue was neither joined nor refused.');
    return (await requireEntry(tx, actor, joined.id)).entry;
  });
}
