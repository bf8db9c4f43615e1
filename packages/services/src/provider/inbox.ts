import type { Prisma, Transaction } from '../db/client.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import type { CallbackOutcome } from './callback.ts';

/** A genuine callback, read. */
export interface Callback {
  readonly sender: string;
  readonly eventId: string;
  readonly type: string;
  /** What it is about, in the sender's words. */
  readonly subject: string;
  /** Plain JSON. */
  readonly payload: object;
}

/** What applying a callback came to; `unmatched` is about something we do not know yet. */
export type Application =
  | { readonly status: 'applied' }
  | { readonly status: 'ignored' | 'rejected'; readonly why: string }
  | { readonly status: 'unmatched' };

type Apply = (tx: Transaction) => Promise<Application>;
type Kept = Prisma.ProviderCallbackGetPayload<object>;

const BATCH = 100;
/** What no callback has found its thing for by then is about nothing of ours. */
const GIVEN_UP_AFTER_MS = 86_400_000;

/** Keeps a callback and applies it, once however often it comes: both in one transaction. */
export function receive(deps: Deps, callback: Callback, apply: Apply): Promise<CallbackOutcome> {
  const { sender, eventId, type, subject, payload } = callback;
  return inTransaction(deps, async (tx) => {
    const isNew = await tx.$executeRaw`
      INSERT INTO provider_callbacks (provider, event_id, type, subject, payload, received_at)
      VALUES (${sender}, ${eventId}, ${type}, ${subject}, ${JSON.stringify(payload)}::jsonb, ${deps.clock.now()})
      ON CONFLICT DO NOTHING`;
    if (isNew === 0) return 'repeated';
    const applied = await apply(tx);
    await settle(deps, tx, { provider: sender, eventId }, applied);
    if (applied.status === 'unmatched') return 'stored';
    return applied.status === 'applied' ? 'applied' : 'ignored';
  });
}

/** Tries the callbacks again that came before what they are about. Returns how many found it. */
export async function applyKept(
  deps: Deps,
  sender: string,
  apply: (tx: Transaction, payload: unknown) => Promise<Application>,
) {
  const kept = await deps.db.providerCallback.findMany({
    where: { provider: sender, status: 'received' },
    orderBy: { receivedAt: 'asc' },
    take: BATCH,
  });
  let matched = 0;
  // One after the other: what waits here is in no hurry and must not take the connections of those who are.
  for (const callback of kept) if (await applyAgain(deps, callback, apply)) matched += 1;
  return matched;
}

function applyAgain(
  deps: Deps,
  { id, provider, eventId, payload, receivedAt }: Kept,
  apply: (tx: Transaction, payload: unknown) => Promise<Application>,
): Promise<boolean> {
  return inTransaction(deps, async (tx) => {
    const free = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM provider_callbacks WHERE id = ${id}::uuid AND status = 'received' FOR UPDATE SKIP LOCKED`;
    if (free.length === 0) return false;
    const applied = await apply(tx, payload);
    const isOld = deps.clock.now().getTime() - receivedAt.getTime() > GIVEN_UP_AFTER_MS;
    const isGivenUp = applied.status === 'unmatched' && isOld;
    await settle(deps, tx, { provider, eventId }, isGivenUp ? { status: 'ignored', why: 'unmatched' } : applied);
    return applied.status !== 'unmatched';
  });
}

async function settle(
  { clock }: Deps,
  tx: Transaction,
  name: { provider: string; eventId: string },
  applied: Application,
): Promise<void> {
  if (applied.status === 'unmatched') return;
  await tx.providerCallback.update({
    where: { provider_eventId: name },
    data: { status: applied.status, outcome: 'why' in applied ? applied.why : null, settledAt: clock.now() },
  });
}
