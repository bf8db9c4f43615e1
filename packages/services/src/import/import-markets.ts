import { requireMarket } from '@pushcart/domain';
import type { ImportDeps } from './import-deps.ts';
import type { MarketImport } from './import-types.ts';

/** The currencies that a store sells in beside its own. */
export async function importMarkets(
  { db }: ImportDeps,
  storeId: string,
  drafts: readonly MarketImport[],
): Promise<void> {
  const store = await db.store.findUniqueOrThrow({ where: { id: storeId }, select: { currency: true } });
  const rows = drafts.map((draft) => {
    const valid = requireMarket(draft, store.currency);
    const { name, currency, countries, isActive } = valid.draft;
    return {
      ...{ storeId, currency, isActive },
      name: { ...name },
      countries: [...countries],
      rateNumerator: valid.rate.numerator,
      rateDenominator: valid.rate.denominator,
    };
  });
  await db.market.createMany({ data: rows });
}
