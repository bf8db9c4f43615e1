import {
  type Actor,
  DomainError,
  type PromiseDraft,
  type PromiseTerms,
  requireId,
  requirePermission,
  requirePromise,
} from '@pushcart/domain';
import { recordAudit } from '../audit/record.ts';
import { once } from '../db/idempotency.ts';
import { markAsNews } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { type TermsRow, toTerms } from './promise-terms.ts';

/** Says how many units of a variant may be sold before they are there. Never fewer than are promised already. */
export async function setPromise(
  deps: Deps,
  actor: Actor,
  { variantId, key, ...input }: PromiseDraft & { variantId: string; key: string },
): Promise<PromiseTerms> {
  requirePermission(actor, 'stock.adjust');
  requireId(variantId, 'variant');
  const { kind, limit, arrivesOn } = requirePromise(input, deps.clock.now().toISOString().slice(0, 10));
  return once(deps, actor, 'inventory.setPromise', key, { variantId, ...input }, async (tx) => {
    const found = await tx.$queryRaw<{ is_bundle: boolean }[]>`
      SELECT EXISTS (SELECT 1 FROM bundles WHERE variant_id = variants.id) AS is_bundle FROM variants
      WHERE id = ${variantId}::uuid AND store_id = ${actor.storeId}::uuid FOR UPDATE`;
    if (found[0] === undefined) throw new DomainError('NOT_FOUND', 'There is no such variant.');
    if (found[0].is_bundle) {
      throw new DomainError('STOCK_CONFLICT', 'A bundle has no units of its own: promise those of its parts.', {
        variantId,
      });
    }
    const [terms] = await tx.$queryRaw<TermsRow[]>`
      SELECT * FROM set_promise_terms(${variantId}::uuid, ${kind}, ${limit}::int, ${arrivesOn}::date)`;
    if (terms === undefined) throw new Error('The terms were neither set nor refused.');
    markAsNews(tx);
    await recordAudit(deps, tx, actor, 'inventory.setPromise', variantId, { kind, limit, arrivesOn });
    return toTerms(terms);
  });
}
