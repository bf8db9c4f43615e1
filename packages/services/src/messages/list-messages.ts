import {
  type Actor,
  canRetryMessage,
  DomainError,
  MESSAGE_STATUSES,
  MESSAGE_TEMPLATES,
  type MessageView,
  requireId,
  requirePermission,
} from '@pushcart/domain';
import { Prisma } from '../db/client.ts';
import { CURSOR_PART, decodeCursor, encodeCursor, type Page, requireLimit, toPage } from '../db/page.ts';
import type { Deps } from '../deps.ts';
import type { ListMessages } from './message-service.ts';

interface Row {
  readonly id: string;
  readonly template: string;
  readonly number: number | null;
  readonly status: string;
  readonly attempts: number;
  readonly outcome: string | null;
  readonly created_at: Date;
  readonly settled_at: Date | null;
  readonly next_try_at: Date | null;
}

/** Messages of the store, newest first: what became of each. To whom they went is not shown. */
export async function listMessages(
  { db }: Pick<Deps, 'db'>,
  actor: Actor,
  { limit, cursor, status }: ListMessages,
): Promise<Page<MessageView>> {
  requirePermission(actor, 'messages.manage');
  requireLimit(limit);
  const rows = await selectMessages({ db }, actor, {
    where: Prisma.sql`${status === undefined ? Prisma.empty : Prisma.sql`AND message.status = ${status}`}
      ${cursor === undefined ? Prisma.empty : before(cursor)}`,
    limit: limit + 1,
  });
  return toPage(rows, limit, {
    item: toView,
    cursor: (row) => encodeCursor('messages', [row.created_at.toISOString(), row.id]),
  });
}

/** Sends a message again that was given up, from its first attempt on. */
export async function retryMessage(
  deps: Deps,
  actor: Actor,
  { messageId }: { messageId: string },
): Promise<MessageView> {
  requirePermission(actor, 'messages.manage');
  requireId(messageId, 'message');
  const find = async () => {
    const where = Prisma.sql`AND message.id = ${messageId}::uuid`;
    const [row] = await selectMessages(deps, actor, { where, limit: 1 });
    if (row === undefined) throw new DomainError('NOT_FOUND', 'There is no such message.');
    return toView(row);
  };
  const message = await find();
  // Pressed twice, or by two: it is on its way already.
  if (message.status === 'queued' || message.status === 'sent') return message;
  if (!message.canRetry) throw new DomainError('INVALID_INPUT', 'This message cannot be sent again.');
  await deps.db.message.updateMany({
    where: { id: messageId, storeId: actor.storeId, status: 'failed' },
    data: { status: 'queued', attempts: 0, settledAt: null, nextTryAt: deps.clock.now() },
  });
  return find();
}

function selectMessages(
  { db }: Pick<Deps, 'db'>,
  actor: Actor,
  { where, limit }: { where: Prisma.Sql; limit: number },
): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT message.id, message.template, "order".number, message.status, message.attempts, message.outcome,
      message.created_at, message.settled_at, message.next_try_at
    FROM messages message LEFT JOIN orders "order"
      ON "order".id = (message.facts->>'orderId')::uuid AND "order".store_id = message.store_id
    WHERE message.store_id = ${actor.storeId}::uuid AND message.template = ANY (${[...MESSAGE_TEMPLATES]}) ${where}
    ORDER BY message.created_at DESC, message.id DESC LIMIT ${limit}`;
}

function before(cursor: string): Prisma.Sql {
  const [at = '', id = ''] = decodeCursor('messages', cursor, [CURSOR_PART.time, CURSOR_PART.id]);
  return Prisma.sql`AND (message.created_at, message.id) < (${at}::timestamptz, ${id}::uuid)`;
}

function toView(row: Row): MessageView {
  const template = MESSAGE_TEMPLATES.find((known) => known === row.template);
  const status = MESSAGE_STATUSES.find((known) => known === row.status);
  if (template === undefined || status === undefined) throw new Error(`Message ${row.id} is none this version knows.`);
  return {
    id: row.id,
    template,
    channel: template === 'phone-code' ? 'sms' : 'email',
    orderNumber: row.number,
    status,
    attempts: row.attempts,
    outcome: row.outcome,
    createdAt: row.created_at,
    settledAt: row.settled_at,
    nextTryAt: row.next_try_at,
    canRetry: canRetryMessage({ template, status }),
  };
}
