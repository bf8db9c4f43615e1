import { guestVisitor } from '../behaviour/visitor.ts';
import { idOf } from './ids.ts';
import type { ImportDeps } from './import-deps.ts';
import type { BehaviourImport } from './import-types.ts';

interface Deed {
  readonly id: string;
  readonly kind: BehaviourImport['deeds'][number]['kind'];
  readonly storeId: string;
  readonly visitor: string;
  readonly accountId: string | null;
  readonly productIds: readonly string[];
  readonly at: Date;
}

/** Brings what shoppers bought and looked at, and has the recommender learn from all of it at once. */
export async function importBehaviour(
  { db, insert, pool, random }: ImportDeps,
  { storeId, accountIds }: { storeId: string; accountIds: ReadonlyMap<string, string> },
  inputs: readonly BehaviourImport[],
): Promise<void> {
  const products = await db.product.findMany({ where: { storeId }, select: { id: true, slug: true } });
  const productIds = new Map(products.map(({ id, slug }) => [slug, id]));
  const shoppers = inputs.map((input) => {
    const accountId = 'email' in input.who ? idOf(accountIds, input.who.email) : null;
    return { input, accountId, visitor: 'guestId' in input.who ? guestVisitor(input.who.guestId) : (accountId ?? '') };
  });
  const deeds = shoppers.flatMap(({ input, accountId, visitor }) =>
    input.deeds.map(({ kind, at, slugs }): Deed => {
      const bought = [...new Set(slugs)].map((slug) => idOf(productIds, slug));
      return { id: random.uuid(), kind, storeId, visitor, accountId, productIds: bought, at };
    }),
  );
  const [baskets, views] = [deeds.filter(({ kind }) => kind === 'buy'), deeds.filter(({ kind }) => kind === 'view')];

  await insert(
    'behaviour_choices',
    shoppers.map(({ input, accountId, visitor }) => {
      return { storeId, visitor, accountId, allowed: input.allowed, chosenAt: input.deeds.at(-1)?.at ?? new Date() };
    }),
  );
  await insert(
    'purchases',
    baskets.flatMap(({ id: basketId, kind: _, productIds: bought, ...deed }) =>
      bought.map((productId) => ({ ...deed, basketId, productId })),
    ),
  );
  for (const month of new Set(views.map(({ at }) => at.toISOString().slice(0, 7))))
    await pool.query('SELECT make_interaction_month($1)', [`${month}-01T00:00:00Z`]);
  await insert(
    'interactions',
    views.flatMap(({ id: batchId, productIds: seen, ...deed }) =>
      seen.map((productId) => ({ ...deed, id: random.uuid(), batchId, productId })),
    ),
  );
  await pool.query('ANALYZE purchases, interactions');
  await pool.query('SELECT learn_purchases($1::uuid[])', [baskets.map(({ id }) => id)]);
  await pool.query('SELECT learn_interactions($1::uuid[])', [views.map(({ id }) => id)]);
  await pool.query('ANALYZE product_pairs, product_interest');
}
