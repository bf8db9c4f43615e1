import { type ImportError, PRODUCT_STATUSES } from '@pushcart/domain';
import type { Transaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import { moveTo } from '../administration/change-product.ts';
import { type ProductChange, writeProducts } from '../administration/write-product.ts';
import { tellNewProducts, tellProducts } from '../offers.ts';
import { gatherStatistics } from './gather-statistics.ts';
import { type ImportRow, keptUntil, LEASE_MS, saveImport } from './imports.ts';
import { type Planned, planGroups } from './plan-groups.ts';
import { nextGroups } from './stored-rows.ts';

const KEPT_ERRORS = 100;

/** Checks or brings in the next products of a file. Says whether to go on. */
export async function takeBatch(deps: Deps, tx: Transaction, row: ImportRow): Promise<boolean> {
  const isCheck = row.status === 'checking';
  const groups = await nextGroups(tx, row);
  const plans = await planGroups(deps, tx, row, groups);
  const countOf = (outcome: Planned['outcome']) => plans.filter((plan) => plan.outcome === outcome).length;
  const errors = [...(row.errors as unknown as readonly ImportError[]), ...plans.flatMap((plan) => plan.errors)];
  const done = row.done + groups.length;
  if (!isCheck) {
    await carryOut(deps, tx, row, plans);
    await gatherStatistics(tx, row.done, done);
  }
  const isEnd = groups.length === 0 || done >= row.total;
  const now = deps.clock.now();
  await saveImport(tx, row.id, {
    done,
    donePlace: groups.at(-1)?.place ?? row.donePlace,
    created: row.created + countOf('created'),
    updated: row.updated + countOf('updated'),
    unchanged: row.unchanged + countOf('unchanged'),
    refused: row.refused + countOf('refused'),
    errors: errors.slice(0, KEPT_ERRORS).map((error) => ({ ...error })),
    status: isEnd ? (isCheck ? 'checked' : 'done') : row.status,
    // What is done has rows to be tidied away.
    dueAt: !isEnd ? new Date(now.getTime() + LEASE_MS) : isCheck ? keptUntil(now) : now,
  });
  return !isEnd || !isCheck;
}

async function carryOut(deps: Deps, tx: Transaction, { storeId }: ImportRow, plans: readonly Planned[]): Promise<void> {
  const changes = plans.flatMap(({ change }) => change ?? []);
  if (changes.length === 0) return;
  const now = deps.clock.now();
  await writeProducts(deps, tx, storeId, changes);
  const made = changes.filter(({ before }) => before === null);
  const known = changes.filter(({ before }) => before !== null);
  for (const status of PRODUCT_STATUSES) {
    const moved = known.filter(({ before, ...to }) => to.status === status && before?.status !== status);
    if (moved.length > 0) await moveTo(tx, idsOf(moved), status, now);
  }
  await tellNewProducts(tx, idsOf(made));
  await tellProducts(tx, idsOf(known), now);
}

const idsOf = (changes: readonly ProductChange[]) => changes.map(({ id }) => id);
