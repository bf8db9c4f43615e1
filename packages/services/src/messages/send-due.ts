import { LOCALES, type LocalizedText } from '@pushcart/domain';
import type { Message } from '../db/generated/client.ts';
import type { Deps } from '../deps.ts';
import { ProviderRefusal } from '../provider/provider-refusal.ts';
import { compose } from './compose.ts';
import type { OutgoingMessage } from './messenger.ts';
import { outcomeOf } from './outcome.ts';
import { TEMPLATES } from './template.ts';

/** Sent side by side; the slowest gateway answers, or is given up, well within the lease. */
const BATCH = 10;
const MAX_BATCHES = 20;
const LEASE_MS = 30_000;
const FIRST_PAUSE_MS = 2_000;
const MAX_PAUSE_MS = 3_600_000;
/** With the pauses between them, about a day. */
const MAX_ATTEMPTS = 32;

/** See `MessageService.sendDue`. */
export async function sendDue(deps: Deps): Promise<number> {
  let settled = 0;
  for (let batches = 0; batches < MAX_BATCHES; batches += 1) {
    const batch = await sendBatch(deps);
    settled += batch.settled;
    if (batch.taken < BATCH) break;
  }
  return settled;
}

async function sendBatch(deps: Deps): Promise<{ taken: number; settled: number }> {
  const now = deps.clock.now();
  const due = await deps.db.$queryRaw<{ id: string }[]>`
    UPDATE messages SET attempts = attempts + 1, next_try_at = ${new Date(now.getTime() + LEASE_MS)}
    WHERE id IN (
      SELECT id FROM messages WHERE status = 'queued' AND next_try_at <= ${now}
      ORDER BY next_try_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
    RETURNING id`;
  const settled = await Promise.all(due.map(({ id }) => send(deps, id)));
  return { taken: due.length, settled: settled.filter(Boolean).length };
}

async function send(deps: Deps, id: string): Promise<boolean> {
  const message = await deps.db.message.findUniqueOrThrow({ where: { id } });
  try {
    const outgoing = await write(deps, message);
    if (outgoing === null) return await settle(deps, id, 'dropped');
    await deps.messenger.send(outgoing);
    return await settle(deps, id, 'sent');
  } catch (error) {
    deps.onProviderFailure(error);
    const outcome = outcomeOf(error);
    if (error instanceof ProviderRefusal || message.attempts >= MAX_ATTEMPTS) {
      return settle(deps, id, 'failed', outcome);
    }
    const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** message.attempts, MAX_PAUSE_MS);
    const nextTryAt = new Date(deps.clock.now().getTime() + pauseMs);
    await deps.db.message.update({ where: { id }, data: { nextTryAt, outcome } });
    return false;
  }
}

async function write(deps: Deps, message: Message): Promise<OutgoingMessage | null> {
  const { id, storeId, recipient } = message;
  const template = TEMPLATES.find((known) => known === message.template);
  const locale = LOCALES.find((known) => known === message.locale) ?? 'en';
  const store = await deps.db.store.findUnique({ where: { id: storeId }, select: { name: true } });
  if (template === undefined || store === null) return null;
  const to = recipient && deps.personalData.open({ table: 'messages', column: 'recipient', id }, recipient);
  const shop = (store.name as LocalizedText)[locale];
  return compose(deps, { ...message, to }, { template, locale, shop });
}

/** Where it went is nobody's business any more. */
async function settle(
  deps: Deps,
  id: string,
  status: 'sent' | 'dropped' | 'failed',
  outcome: string | null = null,
): Promise<true> {
  const data = { status, outcome, recipient: null, nextTryAt: null, settledAt: deps.clock.now() };
  await deps.db.message.update({ where: { id }, data });
  return true;
}
