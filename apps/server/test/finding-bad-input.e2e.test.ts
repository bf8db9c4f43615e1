import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Browser } from './browser.ts';
import { startTestShop, type TestShop } from './harness.ts';

let shop: TestShop;
let browser: Browser;
let productId: string;

beforeAll(async () => {
  shop = await startTestShop();
  browser = new Browser(shop.url);
  await browser.query('session.current');
  productId = shop.store.product.productId;
});
afterAll(() => shop[Symbol.asyncDispose]());

/** Asks with an input as it is written: not all that can be sent is a value. */
const ask = (path: string, input: string, as: Record<string, string> = {}) =>
  browser.send(`/trpc/${path}?input=${encodeURIComponent(`{"json":${input}}`)}`, { headers: as });

const tell = (path: string, input: string) =>
  browser.send(`/trpc/${path}`, {
    method: 'POST',
    body: `{"json":${input}}`,
    headers: { 'content-type': 'application/json' },
  });

const cursor = (...parts: readonly unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
const many = (count: number, value: string) => `[${Array.from({ length: count }, () => value).join()}]`;
const ID = '01234567-89ab-7cde-8f01-23456789abcd';

test.each([
  ['catalog.list', '{"query":"a\\u0000b"}'],
  ['catalog.list', '{"query":"\\ud800"}'],
  ['catalog.list', '{"query":"\\udc00 mug"}'],
  ['catalog.list', '{"query":7}'],
  ['catalog.list', '{"query":{"contains":""}}'],
  ['catalog.list', `{"query":"${'a'.repeat(201)}"}`],
  ['catalog.list', `{"categories":${many(21, '"tea"')}}`],
  ['catalog.list', `{"brands":${many(1_000, '"tea"')}}`],
  ['catalog.list', `{"attributes":${many(11, '{"key":"a","values":["b"]}')}}`],
  ['catalog.list', '{"attributes":[{"key":"a","from":1e13}]}'],
  ['catalog.list', '{"attributes":[{"key":"a","from":2,"to":1}]}'],
  ['catalog.list', '{"attributes":[{"key":"a"}]}'],
  ['catalog.list', '{"category":"a/../b"}'],
  ['catalog.list', '{"priceFrom":NaN}'],
  ['catalog.list', '{"priceFrom":1e400}'],
  ['catalog.list', '{"priceFrom":-1}'],
  ['catalog.list', '{"priceTo":0.5}'],
  ['catalog.list', '{"priceTo":"1"}'],
  ['catalog.list', '{"priceFrom":9007199254740992}'],
  ['catalog.list', '{"priceFrom":10,"priceTo":1}'],
  ['catalog.list', '{"ratingFrom":5.1}'],
  ['catalog.list', '{"sort":"relevance; DROP TABLE products"}'],
  ['catalog.list', `{"sort":"newest","cursor":"${cursor('products.newest', '2026-13-01T00:00:00.000Z', ID)}"}`],
  ['catalog.list', `{"sort":"newest","cursor":"${cursor('products.newest', '0000-01-01T00:00:00.000Z', ID)}"}`],
  ['catalog.list', `{"sort":"price-asc","cursor":"${cursor('products.price-asc', '9'.repeat(30), ID)}"}`],
  ['catalog.list', `{"sort":"price-asc","cursor":"${cursor('products.price-asc', "1' OR '1'='1", ID)}"}`],
  ['catalog.list', `{"sort":"price-asc","cursor":"${cursor('products.price-asc', 1, ID)}"}`],
  ['catalog.list', `{"sort":"price-asc","cursor":"${cursor('products.sales', '1', ID)}"}`],
  ['catalog.list', `{"sort":"price-asc","cursor":"${cursor('products.price-asc.USD', '1', ID)}"}`],
  ['catalog.list', `{"cursor":"${cursor('reviews', '1', ID)}"}`],
  ['catalog.list', `{"cursor":"${cursor('products.recommended', '1', 'x')}"}`],
  ['catalog.facets', '{"query":"a\\u0000b"}'],
  ['catalog.facets', '{"ratingFrom":0}'],
  ['catalog.facets', '{"limit":10}'],
  ['catalog.suggest', `{"prefix":"${'a'.repeat(101)}","locale":"en"}`],
  ['catalog.suggest', '{"prefix":"mug","locale":"en\' THEN 2"}'],
  ['catalog.suggest', '{"prefix":"\\ud83d","locale":"en"}'],
  ['recommend.forYou', '{"limit":1000000}'],
  ['recommend.forYou', `{"recent":${many(51, `"${ID}"`)}}`],
  ['recommend.forYou', '{"recent":["1 OR 1=1"]}'],
  ['recommend.forProduct', `{"productId":"${ID}","kind":"bought-together\u0000"}`],
  ['recommend.forProduct', `{"productId":"${ID}","kind":"viewed"}`],
])('%s refuses %s', async (path, input) => {
  const { status, data, text } = await ask(path, input);

  expect([status, data]).toMatchObject([400, { reason: expect.stringMatching(/^(INVALID_INPUT|CURSOR_INVALID)$/) }]);
  expect(text).not.toMatch(/prisma|postgres|syntax error|stack/i);
});

test.each([
  ['a query', `{"query":"${'mug '.repeat(12_500)}"}`],
  ['ten thousand filters', `{"brands":${many(10_000, '"tea"')}}`],
])('%s longer than an address may be is refused', async (_what, input) => {
  expect((await ask('catalog.list', input)).status).toSatisfy((status) => [400, 414, 431].includes(status));
});

const TEXTS: readonly (readonly [string, string])[] = [
  ['wildcards', '%'.repeat(100)],
  ['underscores', '_'.repeat(100)],
  ['an unclosed quote', '"mug'],
  ['another unclosed quote', "mug'"],
  ['SQL', "'; DROP TABLE products; --"],
  ['a query of the search', "mug:* & ! ( | <-> 'x' \\"],
  ['a placeholder', '$1 $2 :x'],
  ['marks from right to left', '\u202emug\u202c \u200f\u061c'],
  ['nothing that can be seen', '\u200b\u200d\ufeff\u00ad'],
  ['emoji', '👩‍👩‍👧‍👦🫖'.repeat(5)],
  ['one letter with very many accents', `a${'\u0301'.repeat(90)}`],
  ['single letters', 'a b c d e f g h i j k l m n o p q r s t u v w x y z '.repeat(1).trim()],
  ['Chinese without end', '绿色拼接毛衣茶壶杯子'.repeat(10)],
  ['a letter that folds into many', 'ﷺ'.repeat(20)],
  ['numbers with units', '9 999 999,999 kg '.repeat(5)],
  ['joined words', 'a-b-c-d-e-f-g-h'.repeat(6)],
  ['a name of every object', '__proto__ constructor toString'],
];

describe.each(TEXTS)('%s', (_what, text) => {
  test('is a plain search, with facets and suggestions', async () => {
    const query = JSON.stringify(text);
    const answers = await Promise.all([
      ask('catalog.list', `{"query":${query}}`),
      ask('catalog.list', `{"query":${query},"sort":"price-asc","inStock":true}`),
      ask('catalog.facets', `{"query":${query}}`),
      ask('catalog.suggest', `{"prefix":${query},"locale":"zh-CN"}`),
      ask('catalog.list', `{"brands":[${query}],"attributes":[{"key":${JSON.stringify(text.slice(0, 60))},"to":1}]}`),
    ]);

    // Of invisible characters alone nothing is left, and no brand has no name.
    for (const { status } of answers.slice(0, 4)) expect(status).toBe(200);
    expect(answers[4]?.status).toSatisfy((status) => [200, 400].includes(status));
    expect(answers[0]?.data).toMatchObject({ items: expect.any(Array), search: expect.anything() });
    expect(answers[2]?.data).toMatchObject({ total: expect.any(Number), isExact: true });
  });

  test('is a plain search of staff, who find nobody by it', async () => {
    const { client } = await owner();
    const search = text.slice(0, 200);

    expect(await client.customer.list.query({ search })).toMatchObject({ items: [] });
    expect(await client.order.listForStore.query({ search })).toMatchObject({ items: [] });
    expect(await client.product.list.query({ query: search })).toMatchObject({ items: expect.any(Array) });
  });
});

let known: ReturnType<TestShop['staff']> | undefined;
function owner(): ReturnType<TestShop['staff']> {
  known ??= shop.staff('owner');
  return known;
}

describe('what visitors tell of themselves', () => {
  const view = () => `{"kind":"view","productId":"${productId}"}`;

  test.each([
    ['none', () => '[]'],
    ['fifty-one', () => many(51, view())],
    ['ten thousand', () => many(10_000, view())],
    ['of another kind', () => `[{"kind":"buy","productId":"${productId}"}]`],
    ['with a visitor of their choice', () => `[{"kind":"view","productId":"${productId}","visitor":"x"}]`],
    ['with a moment of their choice', () => `[{"kind":"view","productId":"${productId}","at":"2020-01-01"}]`],
    ['in the future', () => `[{"kind":"view","productId":"${productId}","agoMs":-1}]`],
    ['of no product', () => '[{"kind":"view","productId":"mug"}]'],
    ['at no place', () => `[{"kind":"click","productId":"${productId}","list":"x","position":-1}]`],
    ['in a list of no name', () => `[{"kind":"click","productId":"${productId}","list":" ","position":1}]`],
    ['with half a character', () => '[{"kind":"search","query":"\\ud800","results":1}]'],
    ['with half a result', () => '[{"kind":"search","query":"mug","results":0.5}]'],
  ])('is refused: %s', async (_what, interactions) => {
    await tell('behaviour.choose', '{"allowed":true}');

    const { status, data } = await tell('behaviour.record', `{"interactions":${interactions()}}`);

    expect([status, data]).toMatchObject([expect.toSatisfy((code) => [400, 413].includes(code)), {}]);
    expect(await shop.store.deps.db.interaction.count()).toBe(0);
  });

  test('is kept of nobody who has not allowed it', async () => {
    const other = new Browser(shop.url);
    await other.query('session.current');

    const answer = await other.mutate('behaviour.record', { interactions: [{ kind: 'view', productId }] });

    expect(answer).toMatchObject({ status: 200, data: { kept: 0 } });
    expect(await shop.store.deps.db.interaction.count()).toBe(0);
  });
});
