import {
  type Actor,
  DomainError,
  isId,
  type LocalizedText,
  MAX_MARKETS,
  type MarketChanged,
  type MarketChoice,
  type MarketDraft,
  type MarketView,
  rateText,
  requireMarket,
  requirePermission,
  topics,
} from '@pushcart/domain';
import { recordAudit } from '../audit/record.ts';
import { tellCatalog } from '../catalog/administration/tell-catalog.ts';
import { Prisma, type Reader, type Transaction } from '../db/client.ts';
import { append, inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { rateOf } from './current-market.ts';
import { keepMarketPrices } from './market-prices.ts';
import type { MarketRef } from './market-service.ts';

export async function listMarkets({ db }: Pick<Deps, 'db'>, actor: Actor): Promise<readonly MarketView[]> {
  requirePermission(actor, 'markets.write');
  const { storeId } = actor;
  const { currency } = await db.store.findUniqueOrThrow({ where: { id: storeId }, select: { currency: true } });
  return readMarkets(db, storeId, currency);
}

export async function saveMarket(
  deps: Deps,
  actor: Actor,
  { ref, draft }: { ref: MarketRef | null; draft: MarketDraft },
): Promise<MarketView> {
  requirePermission(actor, 'markets.write');
  const { storeId } = actor;
  return inTransaction(deps, async (tx) => {
    const storeCurrency = await lockStore(tx, storeId);
    const valid = requireMarket(draft, storeCurrency);
    const { name, currency, countries, isActive, rate: text } = valid.draft;
    const markets = await readMarkets(tx, storeId, storeCurrency);
    const before = ref === null ? null : requireVersion(markets, ref);
    requireFree(markets, before, currency);
    const { numerator: rateNumerator, denominator: rateDenominator } = valid.rate;
    const data = {
      ...{ name: { ...name }, countries: [...countries], isActive, rateNumerator, rateDenominator },
      version: (before?.version ?? 0) + 1,
    };
    const id = before?.id ?? deps.random.uuid();
    await tx.market.upsert({ where: { id }, create: { ...data, id, storeId, currency }, update: data });
    await keepMarketPrices(tx, Prisma.sql`market.id = ${id}::uuid`, deps.clock.now());
    const { version } = data;
    const changed: MarketChanged = { type: 'market.changed', marketId: id, version };
    await append(tx, [{ topic: topics.storeMarkets(storeId), key: id, version, type: changed.type, payload: changed }]);
    await tellCatalog(tx, storeId, { subject: 'market', id, version });
    await recordAudit(deps, tx, actor, 'market.save', id, { version, currency, rate: text, countries, isActive });
    return { ...valid.draft, id, version };
  });
}

/** One at a time changes a store's markets, so that a currency has one. */
async function lockStore(tx: Transaction, storeId: string): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${storeId}, 5))`;
  const { currency } = await tx.store.findUniqueOrThrow({ where: { id: storeId }, select: { currency: true } });
  return currency;
}

/** What shoppers choose from. */
export async function openMarkets(db: Reader, storeId: string): Promise<readonly MarketChoice[]> {
  const rows = await db.market.findMany({ where: { storeId, isActive: true }, orderBy: { currency: 'asc' } });
  return rows.map(toChoice);
}

const toChoice = ({ currency, name, countries }: Prisma.MarketGetPayload<object>): MarketChoice => ({
  ...{ currency, countries },
  name: name as LocalizedText,
});

async function readMarkets(db: Reader, storeId: string, storeCurrency: string): Promise<readonly MarketView[]> {
  const rows = await db.market.findMany({ where: { storeId }, orderBy: { currency: 'asc' } });
  return rows.map((row) => ({
    ...toChoice(row),
    id: row.id,
    rate: rateText(rateOf(row), storeCurrency, row.currency),
    isActive: row.isActive,
    version: Number(row.version),
  }));
}

function requireVersion(markets: readonly MarketView[], { marketId, version }: MarketRef): MarketView {
  const market = isId(marketId) ? markets.find(({ id }) => id === marketId.toLowerCase()) : undefined;
  if (market === undefined) throw new DomainError('NOT_FOUND', 'There is no such market.');
  if (market.version === version) return market;
  throw new DomainError('CATALOG_CHANGED', 'The market was changed meanwhile. Look at it again.', {
    version: market.version,
  });
}

function requireFree(markets: readonly MarketView[], before: MarketView | null, currency: string): void {
  if (before === null && markets.length >= MAX_MARKETS) {
    throw new DomainError('INVALID_INPUT', `A store has at most ${MAX_MARKETS} markets.`, { field: 'currency' });
  }
  if (before !== null && before.currency !== currency) {
    throw new DomainError('INVALID_INPUT', 'A market stays in its currency.', { field: 'currency' });
  }
  if (before !== null || markets.every((market) => market.currency !== currency)) return;
  throw new DomainError('CODE_TAKEN', `Another market sells in ${currency}.`, { field: 'currency' });
}
