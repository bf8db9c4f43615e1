import { differenceOf, type PaymentStand } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { ProviderRefusal } from '../provider/provider-refusal.ts';
import { type Book, createBook } from './difference-book.ts';
import { lookUp } from './look-up.ts';
import type { PaymentProvider, ProviderPayment } from './payment-provider.ts';
import { paymentOf, type StoredPayment } from './payment-row.ts';

const EVERY_MS = 3_600_000;
const SPAN_MS = 3 * 86_400_000;
/** What is younger may still be on its way to us. */
const FRESH_MS = 600_000;
const BATCH = 500;
/** How many of those that disagreed before are looked at again in one go. */
const AGAIN = 200;

/** Compares the journal of each provider whose turn it is with our payments. Returns how many payments were compared. */
export async function reconcileDue(deps: Deps): Promise<number> {
  let compared = 0;
  for (const name of deps.payments.names) compared += await reconcile(deps, deps.payments.get(name));
  return compared;
}

async function reconcile(deps: Deps, provider: PaymentProvider): Promise<number> {
  const now = deps.clock.now();
  const span = { since: new Date(now.getTime() - SPAN_MS), until: new Date(now.getTime() - FRESH_MS) };
  const run = await begin(deps, provider.name, span, now);
  if (run === null) return 0;
  try {
    const book = createBook(deps, provider.name, now);
    const seen = await compareTheirs(deps, provider, book, span);
    await compareOurs(deps, provider, book, span, seen);
    await compareAgain(deps, provider, book);
    const data = { compared: seen.size, finishedAt: deps.clock.now() };
    await deps.db.paymentReconciliation.update({ where: { id: run }, data });
    await book.close();
    return seen.size;
  } catch (error) {
    // Without the whole journal nothing is concluded; the next turn comes as if this one had not been.
    deps.onProviderFailure(error);
    await deps.db.paymentReconciliation.delete({ where: { id: run } });
    return 0;
  }
}

async function begin(
  { db }: Deps,
  provider: string,
  { since, until }: { since: Date; until: Date },
  now: Date,
): Promise<string | null> {
  const [run] = await db.$queryRaw<{ id: string }[]>`
    INSERT INTO payment_reconciliations (provider, since, until, started_at)
    SELECT ${provider}, ${since}::timestamptz, ${until}::timestamptz, ${now}::timestamptz
    WHERE NOT EXISTS (SELECT 1 FROM payment_reconciliations
      WHERE provider = ${provider} AND started_at > ${new Date(now.getTime() - EVERY_MS)}::timestamptz)
    RETURNING id`;
  return run?.id ?? null;
}

/** Goes through the provider's journal. Returns the references in it. */
async function compareTheirs(
  deps: Deps,
  provider: PaymentProvider,
  book: Book,
  span: { since: Date; until: Date },
): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  let cursor: string | null = null;
  do {
    const page = await provider.journal({ ...span, cursor });
    const refs = page.payments.map(({ ref }) => ref);
    const rows = await deps.db.payment.findMany({ where: { provider: provider.name, providerRef: { in: refs } } });
    const known = new Map(rows.map((row) => [row.providerRef, row]));
    for (const told of page.payments) {
      seen.add(told.ref);
      await compare(deps, provider, book, told.ref, known.get(told.ref) ?? null, told);
    }
    cursor = page.nextCursor;
  } while (cursor !== null);
  return seen;
}

/** What we took for paid must be in the journal; what is not is asked for by name, since two clocks never agree on a span. */
async function compareOurs(
  deps: Deps,
  provider: PaymentProvider,
  book: Book,
  { since, until }: { since: Date; until: Date },
  seen: ReadonlySet<string>,
): Promise<void> {
  let after: string | null = null;
  for (;;) {
    const rows: readonly StoredPayment[] = await deps.db.payment.findMany({
      where: {
        provider: provider.name,
        captured: { gt: 0 },
        createdAt: { gte: since, lt: until },
        ...(after === null ? {} : { id: { gt: after } }),
      },
      orderBy: { id: 'asc' },
      take: BATCH,
    });
    for (const row of rows) {
      if (row.providerRef === null || seen.has(row.providerRef)) continue;
      const told = await lookUpAt(provider, row.providerRef);
      await compare(deps, provider, book, row.providerRef, row, told);
    }
    after = rows.at(-1)?.id ?? null;
    if (rows.length < BATCH) return;
  }
}

/** What disagreed before and was not looked at in this run. */
async function compareAgain(deps: Deps, provider: PaymentProvider, book: Book): Promise<void> {
  for (const ref of await book.open(AGAIN)) {
    const row = await deps.db.payment.findFirst({ where: { provider: provider.name, providerRef: ref } });
    await compare(deps, provider, book, ref, row, await lookUpAt(provider, ref));
  }
}

/** News that never came is no difference: what the provider says now is taken in first, and then compared. */
async function compare(
  deps: Deps,
  provider: PaymentProvider,
  book: Book,
  ref: string,
  row: StoredPayment | null,
  told: ProviderPayment | null,
): Promise<void> {
  if (row === null || told === null || differenceOf(standOf(row), told) === null) {
    await book.note(ref, row, standOf(row), told);
    return;
  }
  await lookUp(deps, row.id);
  const fresh = await deps.db.payment.findUniqueOrThrow({ where: { id: row.id } });
  await book.note(ref, fresh, standOf(fresh), await lookUpAt(provider, ref));
}

function standOf(row: StoredPayment | null): PaymentStand | null {
  return row && paymentOf(row);
}

/** Null when the provider knows of no such payment. */
async function lookUpAt(provider: PaymentProvider, ref: string): Promise<ProviderPayment | null> {
  try {
    return await provider.lookUp(ref);
  } catch (error) {
    if (error instanceof ProviderRefusal && error.status === 404) return null;
    throw error;
  }
}
