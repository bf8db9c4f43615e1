import {
  type Actor,
  type DeliverySettings,
  DomainError,
  MAX_METHODS,
  type MethodDraft,
  requireId,
  requireMethod,
  requirePermission,
} from '@pushcart/domain';
import { recordAudit } from '../audit/record.ts';
import type { Transaction } from '../db/client.ts';
import { once } from '../db/idempotency.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { changedMeanwhile, lockSettings, readSettings } from './settings.ts';

export async function createMethod(
  deps: Deps,
  actor: Actor,
  { key, ...input }: { draft: MethodDraft; key: string },
): Promise<DeliverySettings> {
  requirePermission(actor, 'warehouses.write');
  const draft = requireMethod(input.draft);
  const { storeId } = actor;
  return once(deps, actor, 'delivery.createMethod', key, input, async (tx) => {
    await lockSettings(tx, storeId);
    if ((await tx.deliveryMethod.count({ where: { storeId } })) >= MAX_METHODS) {
      throw new DomainError('INVALID_INPUT', `A store delivers in at most ${MAX_METHODS} ways.`);
    }
    await requireFreeCode(tx, storeId, draft.code);
    const { id } = await tx.deliveryMethod.create({ data: { ...columnsOf(draft), storeId } });
    await recordAudit(deps, tx, actor, 'delivery.createMethod', id, { code: draft.code });
    return readSettings(tx, storeId);
  });
}

export async function editMethod(
  deps: Deps,
  actor: Actor,
  { methodId, version, ...input }: { methodId: string; version: number; draft: MethodDraft },
): Promise<DeliverySettings> {
  requirePermission(actor, 'warehouses.write');
  requireId(methodId, 'way of delivery');
  const draft = requireMethod(input.draft);
  const { storeId } = actor;
  return inTransaction(deps, async (tx) => {
    await lockSettings(tx, storeId);
    const { code } = await requireMethodAt(tx, { id: methodId, storeId, version });
    if (draft.code !== code) {
      // Orders name it by its code.
      await requireUnused(tx, storeId, code);
      await requireFreeCode(tx, storeId, draft.code);
    }
    await tx.deliveryMethod.update({ where: { id: methodId }, data: { ...columnsOf(draft), version: version + 1 } });
    await recordAudit(deps, tx, actor, 'delivery.editMethod', methodId, { code: draft.code });
    return readSettings(tx, storeId);
  });
}

export async function removeMethod(
  deps: Deps,
  actor: Actor,
  { methodId, version }: { methodId: string; version: number },
): Promise<DeliverySettings> {
  requirePermission(actor, 'warehouses.write');
  requireId(methodId, 'way of delivery');
  const { storeId } = actor;
  return inTransaction(deps, async (tx) => {
    await lockSettings(tx, storeId);
    const { code } = await requireMethodAt(tx, { id: methodId, storeId, version });
    await requireUnused(tx, storeId, code);
    await tx.deliveryMethod.delete({ where: { id: methodId } });
    await recordAudit(deps, tx, actor, 'delivery.removeMethod', methodId, { code });
    return readSettings(tx, storeId);
  });
}

function columnsOf({ code, name, handlingDays, cutOffMinute, deliveryDays, position }: MethodDraft) {
  return { code, name, handlingDays, cutOffMinute, deliveryDays: deliveryDays.toSorted(), position };
}

async function requireMethodAt(
  tx: Transaction,
  { id, storeId, version }: { id: string; storeId: string; version: number },
): Promise<{ code: string }> {
  const method = await tx.deliveryMethod.findFirst({ where: { id, storeId }, select: { code: true, version: true } });
  if (method === null) throw new DomainError('NOT_FOUND', 'There is no such way of delivery.');
  if (Number(method.version) !== version) throw changedMeanwhile();
  return method;
}

async function requireFreeCode(tx: Transaction, storeId: string, code: string): Promise<void> {
  if ((await tx.deliveryMethod.count({ where: { storeId, code } })) === 0) return;
  throw new DomainError('CODE_TAKEN', `Another way of delivery is called ${code}.`, { field: 'code', code });
}

async function requireUnused(tx: Transaction, storeId: string, code: string): Promise<void> {
  const order = await tx.order.findFirst({ where: { storeId, deliveryCode: code }, select: { id: true } });
  if (order === null) return;
  throw new DomainError('DELIVERY_IN_USE', `Orders go by ${code}: it keeps its code and stays.`, { code });
}
