import type { Actor, AttributeDraft, ImportView } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bindServices } from '../../create-services.ts';
import { bringIn, checkFile } from '../../testing/import-file.ts';
import { newKey } from '../../testing/make-order.ts';
import { createTestServices, type TestServices } from '../../testing/test-services.ts';

let shop: TestServices;
let manager: Actor;
beforeAll(async () => {
  shop = await createTestServices({ slug: 'mug', price: 1000 });
  manager = await shop.store.staff('manager');
  for (const draft of ATTRIBUTES) await shop.services.product.saveAttribute(manager, { attributeId: null, draft });
});
afterAll(() => shop[Symbol.asyncDispose]());

const both = (text: string) => ({ en: text, 'zh-CN': text });
const attribute = (
  key: string,
  kind: AttributeDraft['kind'],
  choices: AttributeDraft['choices'] = [],
): AttributeDraft => ({
  ...{ key, kind, choices, unit: null, name: both(key), isFilterable: false },
});
const ATTRIBUTES = [
  attribute('material', 'text'),
  attribute('watts', 'number'),
  attribute('colour', 'choice', [{ key: 'red', name: { en: 'Red', 'zh-CN': '红' } }]),
  attribute('washable', 'boolean'),
];
const COLUMNS =
  'product,name.en,sku,price,attribute.material,attribute.material.zh-CN,attribute.watts,attribute.colour,attribute.washable';

const check = (text: string): Promise<ImportView> => checkFile(shop.services, manager, text);
const run = (text: string): Promise<ImportView> => bringIn(shop.services, manager, text);

async function find(slug: string) {
  const { id } = await shop.store.deps.db.product.findFirstOrThrow({ where: { slug, storeId: shop.store.storeId } });
  const product = await shop.services.product.get(manager, { productId: id });
  const keys = new Map((await shop.services.product.attributes(manager)).map((one) => [one.id, one.key]));
  const values = product.attributes.map(({ attributeId, value }) => [keys.get(attributeId), value]);
  return { ...product, attributes: Object.fromEntries(values) };
}

test('a column of an attribute gives its value by its kind, and an empty cell takes it away', async () => {
  const row = 'lamp,Lamp,L-1,9.00,Oak,橡木,-4.5,red,true';
  expect(await run([COLUMNS, row].join('\n'))).toMatchObject({ status: 'done', created: 1 });

  expect((await find('lamp')).attributes).toEqual({
    material: { text: { en: 'Oak', 'zh-CN': '橡木' } },
    watts: { number: -4.5 },
    colour: { choice: { key: 'red', name: { en: 'Red', 'zh-CN': '红' } } },
    washable: { boolean: true },
  });
  const { text } = await shop.services.productFile.exportPage(manager, {});
  expect(await check(text)).toMatchObject({ status: 'checked', unchanged: 2, updated: 0, errors: [] });
  expect(await run('product,sku,attribute.material,attribute.watts\nlamp,L-1,Oak,')).toMatchObject({ updated: 1 });
  expect((await find('lamp')).attributes).toMatchObject({ material: { text: { 'zh-CN': '橡木' } }, washable: {} });
  expect((await find('lamp')).attributes).not.toHaveProperty('watts');
});

test('a value that is none has its line and column, and keeps out its product alone', async () => {
  const wrong = (column: string, problem: string, line: number) => ({ line, column: `attribute.${column}`, problem });

  const checked = await check(
    [
      COLUMNS,
      `long,Long,X-1,1,${'x'.repeat(501)},,,,`,
      'number,Number,X-2,1,,,many,,',
      'colour,Colour,X-3,1,,,,blue,',
      'yes,Yes,X-4,1,,,,,yes',
      'fine,Fine,X-5,1,,,1e3,,false',
    ].join('\n'),
  );

  expect(checked).toMatchObject({ created: 1, refused: 4 });
  expect(checked.errors).toEqual([
    wrong('material', 'too_long', 2),
    wrong('watts', 'not_a_number', 3),
    wrong('colour', 'unknown_choice', 4),
    wrong('washable', 'not_true_or_false', 5),
  ]);
  expect(await check('product,sku,attribute.size\na,b,c')).toMatchObject({
    status: 'failed',
    errors: [{ line: 1, column: 'attribute.size', problem: 'unknown_column' }],
  });
});

test('a column puts products on sale and takes them off it; without it, a new one is a draft', async () => {
  const text = 'product,name.en,sku,price,status\non,On,S-1,1,active\noff,Off,S-2,1,\nodd,Odd,S-3,1,gone';

  const done = await run(text);

  expect(done).toMatchObject({
    created: 2,
    refused: 1,
    errors: [{ line: 4, column: 'status', problem: 'unknown_status' }],
  });
  expect(await find('on')).toMatchObject({ status: 'active', version: 1, publishedAt: expect.any(Date) });
  expect(await find('off')).toMatchObject({ status: 'draft', publishedAt: null });
  expect(await run('product,sku,status\non,S-1,archived\noff,S-2,active')).toMatchObject({ updated: 2 });
  expect(await find('on')).toMatchObject({ status: 'archived', version: 2 });
  expect(await find('off')).toMatchObject({ status: 'active', publishedAt: expect.any(Date) });
  expect(await run('product,sku,name.en\noff,S-2,Off')).toMatchObject({ unchanged: 1 });
});

test('where a name or description has one language, that stands in for the other', async () => {
  await run('product,name.en,name.zh-CN,description.zh-CN,sku,price\ncup,,杯,瓷,C-1,1\npot,Pot,,,C-2,1');

  expect(await find('cup')).toMatchObject({ name: both('杯'), description: both('瓷') });
  expect(await find('pot')).toMatchObject({ name: both('Pot'), description: both('') });
});

const LONG = { timeout: 120_000 };

test('many products come in as they would one by one', LONG, async () => {
  const row = (n: number) =>
    `many-${n},"Many ${n}",MANY-${n},${n % 90}.5,Oak ${n},橡木,${n},${n % 2 ? 'red' : ''},${n % 3 === 0}`;
  const rows = Array.from({ length: 2_000 }, (_, n) => row(n));

  const done = await run([COLUMNS, ...rows].join('\n'));

  expect(done).toMatchObject({ status: 'done', total: 2_000, done: 2_000, created: 2_000, refused: 0, errors: [] });
  for (let n = 0; n < 2_000; n += 250) {
    const { id, status, version, currency, publishedAt, createdAt, ...known } = await shop.services.product.get(
      manager,
      {
        productId: (await find(`many-${n}`)).id,
      },
    );
    const variants = known.variants.map((variant) => ({ ...variant, id: null, sku: `one-${n}` }));
    const draft = { ...known, slug: `one-${n}`, variants };
    const one = await shop.services.product.create(manager, { draft, key: newKey() });
    expect({ ...one, id, createdAt }).toEqual({
      ...{ ...draft, id, status, version, currency, publishedAt, createdAt },
      variants: variants.map((variant) => ({ ...variant, id: expect.any(String) })),
    });
    expect(await told(one.id)).toEqual(await told(id));
  }
});

/** What was told of a product, and in how many warehouses it has a level. */
async function told(productId: string) {
  const events = await shop.store.deps.db.outbox.findMany({ where: { key: productId } });
  const levels = await shop.store.deps.db.stockLevel.count({ where: { variant: { productId } } });
  return { levels, events: events.map(({ type, version }) => `${type} ${version}`).sort() };
}

test('rows of a product may lie far apart', LONG, async () => {
  const between = Array.from({ length: 1_200 }, (_, n) => `apart-${n},Apart,APART-${n},size=s,1`);
  const rows = ['apart,Apart,APART-A,size=s,1', ...between, 'apart,,APART-B,size=m,2'];

  const done = await run(['product,name.en,sku,options,price', ...rows].join('\n'));

  expect(done).toMatchObject({ status: 'done', total: 1_201, created: 1_201 });
  expect((await find('apart')).variants.map(({ sku }) => sku)).toEqual(['APART-A', 'APART-B']);
});

test(
  'a worker that dies in the middle leaves whole batches behind, and who takes over loses and repeats none',
  LONG,
  async () => {
    const { store } = shop;
    const rows = Array.from({ length: 1_200 }, (_, n) => `torn-${n},Torn,TORN-${n},1`);
    const { id: importId } = await check(['product,name.en,sku,price', ...rows].join('\n'));
    let ids = 0;
    const uuid = () => {
      // In the second batch, between two of its statements.
      if (++ids > 1_500) throw new Error('The worker died.');
      return store.deps.random.uuid();
    };
    const dying = bindServices({ ...store.deps, random: { ...store.deps.random, uuid } });
    await shop.services.productFile.runImport(manager, { importId });

    await expect(dying.productFile.carryOn()).rejects.toThrow();
    const where = { storeId: store.storeId, slug: { startsWith: 'torn-' } };
    expect(await shop.services.productFile.getImport(manager, { importId })).toMatchObject({
      status: 'running',
      done: 500,
    });
    expect(await store.deps.db.product.count({ where })).toBe(500);
    expect(await shop.services.productFile.carryOn()).toBe(0);
    store.clock.advance(60_000);
    await shop.services.productFile.carryOn();

    const done = await shop.services.productFile.getImport(manager, { importId });
    expect(done).toMatchObject({ status: 'done', done: 1_200, created: 1_200, unchanged: 0 });
    expect(await store.deps.db.product.count({ where: { ...where, version: 1 } })).toBe(1_200);
  },
);

test('a file that nobody brings in is given up after a week, and its rows are gone', async () => {
  const { id: importId } = await check('product,name.en,sku,price\nlate,Late,LATE,1');
  const days = (count: number) => shop.store.clock.advance(count * 24 * 3_600_000);
  const rows = () => shop.store.deps.db.productImportRow.count({ where: { importId } });

  days(6);
  await shop.services.productFile.carryOn();
  expect(await rows()).toBe(1);
  days(2);
  await shop.services.productFile.carryOn();

  expect(await shop.services.productFile.getImport(manager, { importId })).toMatchObject({
    status: 'failed',
    errors: [{ line: 1, column: null, problem: 'expired' }],
  });
  expect(await rows()).toBe(0);
});
