import { type Actor, IMPORT_COLUMNS, type ImportView } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkFile, runFile } from '../../testing/import-file.ts';
import { newKey } from '../../testing/make-order.ts';
import { productDraft, variantDraft } from '../../testing/make-product-draft.ts';
import { createTestServices, type TestServices } from '../../testing/test-services.ts';

let shop: TestServices;
let manager: Actor;
beforeAll(async () => {
  shop = await createTestServices({ slug: 'mug', price: 1000 });
  manager = await shop.store.staff('manager');
});
afterAll(() => shop[Symbol.asyncDispose]());

const HEADING = 'product,name.en,name.zh-CN,sku,options,price,lowStockThreshold';

const check = (text: string): Promise<ImportView> => checkFile(shop.services, manager, text);
const run = ({ id }: ImportView): Promise<ImportView> => runFile(shop.services, manager, id);

const find = async (slug: string) => {
  const { id } = await shop.store.deps.db.product.findFirstOrThrow({ where: { slug, storeId: shop.store.storeId } });
  return shop.services.product.get(manager, { productId: id });
};

test('what is exported and brought in again changes nothing', async () => {
  const tricky = productDraft('tricky', {
    name: { en: '-5 °C "cool", really', 'zh-CN': '=冷' },
    description: { en: 'two\nlines', 'zh-CN': '' },
    tags: ['a', 'b'],
    variants: [variantDraft('T-1', 's', { compareAt: 1_999 }), variantDraft('T-2', 'm')],
  });
  await shop.services.product.create(manager, { draft: tricky, key: newKey() });

  const { text, nextCursor } = await shop.services.productFile.exportPage(manager, {});
  const checked = await check(text);

  expect(nextCursor).toBeNull();
  expect(text.split('\r\n')[0]).toContain(IMPORT_COLUMNS.join(','));
  expect(checked).toMatchObject({ status: 'checked', total: 2, unchanged: 2, updated: 0, created: 0, errors: [] });
});

test('a check says what would be done and does none of it; then it is done, and told', async () => {
  const rows = [
    'mug,Blue mug,蓝杯,MUG-0,size=s,12.50,4',
    'kettle,Kettle,水壶,K-1,colour=red,30,1',
    'kettle,,,K-2,colour=blue,31,1',
  ];
  const before = await find('mug');

  const checked = await check([HEADING, ...rows].join('\n'));
  expect(checked).toMatchObject({ status: 'checked', total: 2, done: 2, created: 1, updated: 1, refused: 0 });
  expect(await find('mug')).toEqual(before);

  const done = await run(checked);
  expect(done).toMatchObject({ status: 'done', total: 2, done: 2, created: 1, updated: 1 });
  const [mug, kettle] = [await find('mug'), await find('kettle')];
  expect(mug).toMatchObject({ status: 'active', variants: [{ price: 1_250, lowStockThreshold: 4 }] });
  expect(mug.images).toEqual(before.images);
  expect(kettle).toMatchObject({ status: 'draft', variants: [{ sku: 'K-1', price: 3_000 }, { sku: 'K-2' }] });
  expect(kettle.options).toMatchObject([{ key: 'colour', values: [{ key: 'red' }, { key: 'blue' }] }]);
  const told = await shop.store.deps.db.outbox.findMany({ where: { topic: `product:${mug.id}:offer` } });
  expect(told.at(-1)?.payload).toMatchObject({ offer: { prices: [{ price: { amount: 1_250 } }] } });
});

test('every error has its line, column and reason, and keeps out its product alone', async () => {
  const checked = await check(
    [
      'product,name.en,name.zh-CN,sku,price,categories',
      'good,Good,好,G-1,5.00,',
      'bad,,,B-1,five,nowhere',
      'thief,Thief,贼,MUG-0,1.00,',
      '"multi',
      'line",X,X,G-1,1,',
    ].join('\n'),
  );

  expect(checked).toMatchObject({ total: 4, created: 1, refused: 3 });
  expect(checked.errors).toEqual([
    { line: 3, column: 'price', problem: 'not_a_price' },
    { line: 3, column: 'categories', problem: 'unknown_category' },
    { line: 3, column: 'name.en', problem: 'required' },
    { line: 4, column: 'sku', problem: 'sku_taken' },
    { line: 5, column: 'sku', problem: 'sku_taken' },
  ]);
  expect(await run(checked)).toMatchObject({ status: 'done', created: 1, refused: 3 });
  expect((await find('good')).variants).toHaveLength(1);
});

test.each([
  ['product,price\na,1', { line: 1, column: 'sku', problem: 'missing_column' }],
  ['product,sku,colour\na,b,c', { line: 1, column: 'colour', problem: 'unknown_column' }],
  ['product,sku\na,b\nc,"d', { problem: 'unreadable' }],
  ['product,sku\na,b,c', { line: 2, problem: 'unreadable' }],
])('%j is no file of products', async (text, error) => {
  expect(await check(text)).toMatchObject({ status: 'failed', errors: [error] });
});

test('many products are brought in some at a time; who takes over goes on behind what is done', async () => {
  const rows = Array.from({ length: 1_200 }, (_, n) => `many-${n},Many,许多,MANY-${n},,1.00,0`);
  const checked = await check([HEADING, ...rows].join('\n'));
  expect(checked).toMatchObject({ total: 1_200, created: 1_200 });

  await shop.services.productFile.runImport(manager, { importId: checked.id });
  // Two workers at once: one has claimed it, the other comes as if that one had died.
  await Promise.allSettled([
    shop.services.productFile.carryOn(),
    (async () => {
      shop.store.clock.advance(60_000);
      await shop.services.productFile.carryOn();
    })(),
  ]);
  for (let turn = 0; turn < 5; turn++) {
    shop.store.clock.advance(60_000);
    await shop.services.productFile.carryOn();
  }

  const done = await shop.services.productFile.getImport(manager, { importId: checked.id });
  expect(done).toMatchObject({ status: 'done', done: 1_200, created: 1_200, unchanged: 0, refused: 0 });
  expect(await shop.store.deps.db.productImportRow.count({ where: { importId: checked.id } })).toBe(0);
  await expect(shop.services.productFile.runImport(manager, { importId: checked.id })).rejects.toMatchObject({
    reason: 'IMPORT_NOT_READY',
  });
});

test('a file of which a part was lost on its way is not read, until that part is there', async () => {
  const { productFile } = shop.services;
  const { id: importId } = await productFile.createImport(manager, { fileName: 'torn.csv', key: newKey() });
  const send = (position: number, text: string) => productFile.addPart(manager, { importId, position, text });
  await send(0, `${HEADING}\nmug,Blue mug,蓝杯,MUG-0,size=s,12`);
  await send(2, '00,4\n');

  await expect(productFile.checkImport(manager, { importId })).rejects.toMatchObject({ reason: 'IMPORT_NOT_READY' });

  await send(1, '.');
  expect(await productFile.checkImport(manager, { importId })).toMatchObject({ status: 'checking' });
  await productFile.carryOn();
});
