import {
  type Actor,
  type AuditAction,
  DomainError,
  type ExtensionDraft,
  type ExtensionSecret,
  type ExtensionsChanged,
  type ExtensionView,
  extensionOrigin,
  MAX_EXTENSIONS,
  MAX_ROTATION_HOURS,
  requireExtension,
  requireId,
  requirePermission,
  type SignedInActor,
  topics,
} from '@pushcart/domain';
import { recordAudit } from '../audit/record.ts';
import type { Prisma, Transaction } from '../db/client.ts';
import { once } from '../db/idempotency.ts';
import { append, inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { requireConfirmed } from '../identity/confirm.ts';
import { extensionView, makeSecret, type StoredExtension, sealSecret, signingSecret } from './extension-row.ts';
import type { ExtensionRef } from './extension-service.ts';

const HOUR_MS = 3_600_000;

export async function createExtension(
  deps: Deps,
  actor: Actor,
  { draft, key }: { draft: ExtensionDraft; key: string },
): Promise<ExtensionSecret> {
  requirePermission(actor, 'extensions.manage');
  await requireConfirmed(deps, actor);
  const { storeId } = actor;
  const valid = requireValid(deps, draft);
  return once(deps, actor, 'extension.create', key, draft, async (tx) => {
    const secret = makeSecret(deps);
    await requireRoom(tx, storeId);
    const id = deps.random.uuid();
    const row = await tx.extension.create({
      data: {
        ...columnsOf(valid),
        ...{ id, storeId, secret: sealSecret(deps, id, 'secret', secret), createdAt: deps.clock.now() },
      },
    });
    return { extension: await tell(deps, tx, actor, 'extension.create', row), secret };
  });
}

export async function updateExtension(
  deps: Deps,
  actor: Actor,
  { ref, draft }: { ref: ExtensionRef; draft: ExtensionDraft },
): Promise<ExtensionView> {
  requirePermission(actor, 'extensions.manage');
  await requireConfirmed(deps, actor);
  const valid = requireValid(deps, draft);
  return inTransaction(deps, async (tx) => {
    const row = await lockExtension(tx, actor, ref);
    const changed = await tx.extension.update({
      where: { id: row.id },
      data: { ...columnsOf(valid), version: { increment: 1 } },
    });
    return tell(deps, tx, actor, 'extension.update', changed);
  });
}

export async function removeExtension(deps: Deps, actor: Actor, ref: ExtensionRef): Promise<void> {
  requirePermission(actor, 'extensions.manage');
  await inTransaction(deps, async (tx) => {
    const row = await lockExtension(tx, actor, ref);
    await tx.extension.delete({ where: { id: row.id } });
    await tell(deps, tx, actor, 'extension.remove', { ...row, version: row.version + 1n });
  });
}

export async function rotateSecret(
  deps: Deps,
  actor: Actor,
  { ref, afterHours }: { ref: ExtensionRef; afterHours: number },
): Promise<ExtensionSecret> {
  requirePermission(actor, 'extensions.manage');
  await requireConfirmed(deps, actor);
  if (!Number.isInteger(afterHours) || afterHours < 0 || afterHours > MAX_ROTATION_HOURS) {
    throw new DomainError('INVALID_INPUT', `A secret ends within ${MAX_ROTATION_HOURS} hours.`, {
      field: 'afterHours',
    });
  }
  const secret = makeSecret(deps);
  return inTransaction(deps, async (tx) => {
    const row = await lockExtension(tx, actor, ref);
    const { id } = row;
    const now = deps.clock.now();
    const previous = afterHours === 0 ? null : sealSecret(deps, id, 'previous_secret', signingSecret(deps, row, now));
    const changed = await tx.extension.update({
      where: { id },
      data: {
        secret: sealSecret(deps, id, 'secret', secret),
        previousSecret: previous,
        newSecretAt: previous === null ? null : new Date(now.getTime() + afterHours * HOUR_MS),
        version: { increment: 1 },
      },
    });
    return { extension: await tell(deps, tx, actor, 'extension.rotateSecret', changed), secret };
  });
}

function requireValid({ localExtensions, publicUrl }: Deps, draft: ExtensionDraft): ExtensionDraft {
  const valid = requireExtension(draft, { allowsLoopback: localExtensions });
  if (extensionOrigin(valid.url) !== new URL(publicUrl).origin) return valid;
  throw new DomainError('INVALID_INPUT', 'The shop’s own pages cannot be a panel.', { field: 'url' });
}

function columnsOf({ name, slots, roles, ...rest }: ExtensionDraft) {
  return { ...rest, name: { ...name }, slots: [...slots], roles: [...roles] } satisfies Prisma.ExtensionUpdateInput;
}

/** One at a time adds to a store's extensions. */
async function requireRoom(tx: Transaction, storeId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${storeId}, 6))`;
  if ((await tx.extension.count({ where: { storeId } })) < MAX_EXTENSIONS) return;
  throw new DomainError('INVALID_INPUT', `A store has at most ${MAX_EXTENSIONS} extensions.`);
}

async function lockExtension(
  tx: Transaction,
  { storeId }: SignedInActor,
  { extensionId: id, version }: ExtensionRef,
): Promise<StoredExtension> {
  requireId(id, 'extension');
  await tx.$executeRaw`SELECT FROM extensions WHERE id = ${id}::uuid AND store_id = ${storeId}::uuid FOR UPDATE`;
  const row = await tx.extension.findFirst({ where: { id, storeId } });
  if (row === null) throw new DomainError('NOT_FOUND', 'There is no such extension.');
  if (Number(row.version) === version) return row;
  throw new DomainError('EXTENSION_CHANGED', 'The extension was changed meanwhile. Look at it again.', {
    version: Number(row.version),
  });
}

async function tell(
  deps: Deps,
  tx: Transaction,
  actor: SignedInActor,
  action: AuditAction,
  row: StoredExtension,
): Promise<ExtensionView> {
  const extension = extensionView(row, deps.clock.now());
  const { id, version, url, slots, isEnabled } = extension;
  const payload: ExtensionsChanged = { type: 'extensions.changed', extensionId: id, version };
  await append(tx, [{ topic: topics.storeExtensions(row.storeId), key: id, version, type: payload.type, payload }]);
  await recordAudit(deps, tx, actor, action, id, { version, url, slots, isEnabled });
  return extension;
}
