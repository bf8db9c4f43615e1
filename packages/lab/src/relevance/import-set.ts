import { setTimeout as wait } from 'node:timers/promises';
import { newKey, type Pushcart, reasonOf } from '@pushcart/client';
import { categoryPath, type SetProduct } from './set-product.ts';
import { attributeColumns, attributeKey, categorySlug, toCsv } from './to-csv.ts';

type Progress = (text: string) => void;
type ImportView = Awaited<ReturnType<Pushcart['productFile']['get']['query']>>;

const PART = 30_000;
const POLL_MS = 250;
/** Asked so often in a row without anything new, it is taken to be all there will be: some products may have been refused. */
const PATIENCE = 80;
const both = (text: string) => ({ en: text, 'zh-CN': text });

/** Takes what the store sells off sale, so that only the set can be found. */
export async function emptyStore(staff: Pushcart): Promise<void> {
  for (;;) {
    const { items } = await staff.product.list.query({ status: 'active', limit: 50 });
    if (items.length === 0) return;
    for (const { id, version } of items) {
      await staff.product.setStatus.mutate({ productId: id, version, status: 'archived' }).catch(readAgain);
    }
  }
}

/** A bundle that follows its parts is another one once they have changed, and comes with the next page. */
function readAgain(error: unknown): void {
  if (reasonOf(error) !== 'CATALOG_CHANGED') throw error;
}

/** Brings the set into the store as staff would, and waits until all of it can be found. */
export async function importSet(staff: Pushcart, products: readonly SetProduct[], progress: Progress): Promise<void> {
  await makeCategories(staff, products);
  const columns = attributeColumns(products);
  for (const key of columns) {
    const facts = { key: attributeKey(key), name: both(key), unit: null, choices: [] };
    const draft = { ...facts, kind: 'text', isFilterable: false } as const;
    await staff.product.saveAttribute.mutate({ attributeId: null, draft });
  }
  await sendFile(staff, toCsv(products, columns), progress);
  await followed(staff, products.length, progress);
}

async function makeCategories(staff: Pushcart, products: readonly SetProduct[]): Promise<void> {
  const ids = new Map<string, string>();
  for (const product of products) {
    const path = categoryPath(product);
    for (let depth = 1; depth <= path.length; depth += 1) {
      const here = path.slice(0, depth);
      const slug = categorySlug(here);
      if (ids.has(slug)) continue;
      const parentId = depth === 1 ? null : (ids.get(categorySlug(here.slice(0, -1))) ?? null);
      const draft = { slug, name: both(here.at(-1) ?? slug), parentId };
      const categories = await staff.product.saveCategory.mutate({ categoryId: null, draft });
      const made = categories.find((category) => category.slug === slug);
      if (made !== undefined) ids.set(slug, made.id);
    }
  }
}

async function sendFile(staff: Pushcart, text: string, progress: Progress): Promise<void> {
  const { id: importId } = await staff.productFile.create.mutate({ fileName: 'set.csv', key: newKey() });
  const parts = text.match(new RegExp(`[\\s\\S]{1,${PART}}`, 'gu')) ?? [];
  for (const [position, part] of parts.entries())
    await staff.productFile.addPart.mutate({ importId, position, text: part });
  await staff.productFile.check.mutate({ importId });
  const checked = await settled(staff, importId, progress);
  if (checked.status !== 'checked') throw new Error(`The file was not taken: ${JSON.stringify(checked.errors[0])}`);
  await staff.productFile.run.mutate({ importId });
  const { created, refused, errors } = await settled(staff, importId, progress);
  progress(`${created} products are in, ${refused} were refused${errors[0] ? `: ${JSON.stringify(errors[0])}` : ''}`);
}

async function settled(staff: Pushcart, importId: string, progress: Progress): Promise<ImportView> {
  for (let told = 0; ; ) {
    const view = await staff.productFile.get.query({ importId });
    if (view.status !== 'checking' && view.status !== 'running') return view;
    if (view.done >= told) progress(`${view.status}: ${view.done} of ${view.total} products`);
    told = view.done + view.total / 10;
    await wait(POLL_MS);
  }
}

async function followed(staff: Pushcart, count: number, progress: Progress): Promise<void> {
  for (let [quiet, told, last] = [0, 0, -1]; quiet < PATIENCE; ) {
    const { documents, waiting, build } = await staff.search.status.query();
    if (documents >= count && waiting === 0 && build === null) return;
    quiet = documents === last ? quiet + 1 : 0;
    last = documents;
    if (documents >= told) progress(`The index has ${documents} of ${count} products`);
    if (documents >= told) told = documents + count / 10;
    await wait(POLL_MS);
  }
  progress('The index does not grow any more');
}
