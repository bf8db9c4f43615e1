import { isDeepStrictEqual } from 'node:util';
import { type ImportError, type ProductDraft, requireProduct, type StaffProductView } from '@pushcart/domain';
import { doDue } from '../../db/claimed-work.ts';
import { Prisma, type Transaction } from '../../db/client.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Deps } from '../../deps.ts';
import { currencyOf, readProductsBySlug } from '../administration/read-product.ts';
import { writeProduct } from '../administration/write-product.ts';
import { lockProducts, tellProducts } from '../offers.ts';
import { type ImportRow, saveImport } from './imports.ts';
import { type MergeContext, mergeRows } from './merge-rows.ts';
import { type FileRow, readFile } from './product-file.ts';

/** Products in one transaction. */
const BATCH = 20;
const KEPT_ERRORS = 100;
/** As long as one worker stays at a file before it lets others have a turn. */
const TURN_MS = 10_000;
const LEASE_MS = 30_000;

const WAITING = {
  table: Prisma.sql`product_imports`,
  dueAt: Prisma.sql`due_at`,
  waits: Prisma.sql`status IN ('checking', 'running')`,
};

type Group = readonly [FileRow, ...FileRow[]];

interface Sorted {
  /** A product each, in the order in which the file names them. */
  readonly groups: readonly Group[];
  /** The first product of the file that names a SKU. */
  readonly owners: ReadonlyMap<string, string>;
}

/** Goes on with files that are to be checked or brought in. Returns how many it was at. */
export async function carryOn(deps: Deps): Promise<number> {
  return doDue(deps, WAITING, (id) => takeTurn(deps, id));
}

async function takeTurn(deps: Deps, importId: string): Promise<boolean> {
  const parts = await deps.db.productImportPart.findMany({ where: { importId }, orderBy: { position: 'asc' } });
  const file = readFile(parts.map(({ text }) => text).join(''));
  if ('error' in file) {
    const { error } = file;
    await inTransaction(deps, (tx) => giveUp(tx, importId, error));
    return true;
  }
  const sorted = sortRows(file.rows);
  const endsAt = Date.now() + TURN_MS;
  while (await inTransaction(deps, (tx) => takeStep(deps, tx, importId, sorted, Date.now() >= endsAt))) {
    if (Date.now() >= endsAt) return true;
  }
  return true;
}

/** Only a check finds that a file cannot be read: who comes when it is brought in already finds it gone. */
async function giveUp(tx: Transaction, importId: string, error: ImportError): Promise<void> {
  const { status } = await lockImport(tx, importId);
  if (status !== 'checking') return;
  await saveImport(tx, importId, { status: 'failed', dueAt: null, errors: [{ ...error }] });
  await tx.productImportPart.deleteMany({ where: { importId } });
}

async function lockImport(tx: Transaction, importId: string): Promise<ImportRow> {
  await tx.$executeRaw`SELECT 1 FROM product_imports WHERE id = ${importId}::uuid FOR UPDATE`;
  return tx.productImport.findUniqueOrThrow({ where: { id: importId } });
}

function sortRows(rows: readonly FileRow[]): Sorted {
  const groups = new Map<string, [FileRow, ...FileRow[]]>();
  const owners = new Map<string, string>();
  for (const row of rows) {
    const { product: slug = '', sku = '' } = row.cells;
    const known = groups.get(slug);
    if (known === undefined) groups.set(slug, [row]);
    else known.push(row);
    if (!owners.has(sku)) owners.set(sku, slug);
  }
  return { groups: [...groups.values()], owners };
}

/** A few products, and how far the file is with them, in one transaction: whoever goes on begins behind it. Says whether to go on. */
async function takeStep(
  deps: Deps,
  tx: Transaction,
  importId: string,
  { groups, owners }: Sorted,
  isLast: boolean,
): Promise<boolean> {
  const row = await lockImport(tx, importId);
  if (row.status !== 'checking' && row.status !== 'running') return false;
  const isCheck = row.status === 'checking';
  const counts = { created: 0, updated: 0, unchanged: 0, refused: 0 };
  const errors = [...(row.errors as unknown as readonly ImportError[])];
  const changed: string[] = [];
  const batch = groups.slice(row.done, row.done + BATCH);
  for (const { outcome, before, draft, errors: found, currency } of await planBatch(tx, row, batch, owners)) {
    counts[outcome] += 1;
    errors.push(...found);
    if (isCheck || draft === null || outcome === 'unchanged') continue;
    changed.push(await writeProduct(deps, tx, { storeId: row.storeId, currency, before }, draft));
  }
  await tellProducts(tx, changed, deps.clock.now());
  const done = row.done + batch.length;
  const isEnd = done >= groups.length;
  const now = deps.clock.now();
  await saveImport(tx, importId, {
    total: groups.length,
    done,
    created: row.created + counts.created,
    updated: row.updated + counts.updated,
    unchanged: row.unchanged + counts.unchanged,
    refused: row.refused + counts.refused,
    errors: errors.slice(0, KEPT_ERRORS).map((error) => ({ ...error })),
    status: isEnd ? (isCheck ? 'checked' : 'done') : row.status,
    dueAt: isEnd ? null : isLast ? now : new Date(now.getTime() + LEASE_MS),
  });
  if (isEnd && !isCheck) await tx.productImportPart.deleteMany({ where: { importId } });
  return !isEnd;
}

interface Planned {
  readonly outcome: 'created' | 'updated' | 'unchanged' | 'refused';
  readonly before: StaffProductView | null;
  readonly draft: ProductDraft | null;
  readonly errors: readonly ImportError[];
  readonly currency: string;
}

async function planBatch(
  tx: Transaction,
  { storeId }: ImportRow,
  batch: readonly Group[],
  owners: Sorted['owners'],
): Promise<readonly Planned[]> {
  const slugs = batch.map(([first]) => first.cells.product ?? '');
  const ids = await tx.product.findMany({ where: { storeId, slug: { in: slugs } }, select: { id: true } });
  await lockProducts(
    tx,
    ids.map(({ id }) => id),
  );
  const known = new Map((await readProductsBySlug(tx, storeId, slugs)).map((product) => [product.slug, product]));
  const context = await readContext(tx, storeId, batch, owners);
  return batch.map((rows) => {
    const before = known.get(rows[0].cells.product ?? '') ?? null;
    const merged = mergeRows(before, rows, context);
    const same = { before, currency: context.currency };
    if ('errors' in merged) return { ...same, outcome: 'refused', draft: null, errors: merged.errors };
    const outcome = before === null ? 'created' : isSame(before, merged.draft) ? 'unchanged' : 'updated';
    return { ...same, outcome, draft: merged.draft, errors: [] };
  });
}

async function readContext(
  tx: Transaction,
  storeId: string,
  batch: readonly Group[],
  owners: Sorted['owners'],
): Promise<MergeContext> {
  const categories = await tx.category.findMany({ where: { storeId }, select: { id: true, slug: true } });
  const skus = batch.flat().map(({ cells }) => cells.sku ?? '');
  const sold = await tx.variant.findMany({
    where: { storeId, sku: { in: skus } },
    select: { sku: true, product: { select: { slug: true } } },
  });
  const sellers = new Map(sold.map(({ sku, product }) => [sku, product.slug]));
  return {
    currency: await currencyOf(tx, storeId),
    categoryIds: new Map(categories.map(({ id, slug }) => [slug, id])),
    ownerOf: (sku) => sellers.get(sku) ?? owners.get(sku),
  };
}

function isSame(before: StaffProductView, draft: ProductDraft): boolean {
  const { id: _id, status: _status, version: _version, currency: _currency, ...rest } = before;
  const { publishedAt: _publishedAt, createdAt: _createdAt, ...old } = rest;
  return isDeepStrictEqual(tidied(old), draft);
}

/** A product that came from elsewhere may not be as a draft has to be; then it is not the same. */
function tidied(draft: ProductDraft): ProductDraft | null {
  try {
    return requireProduct(draft);
  } catch {
    return null;
  }
}
