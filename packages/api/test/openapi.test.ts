import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { appRouter, openApiDocument, readPlainInput, referencePage } from '../src/index.ts';

const document = openApiDocument({ url: 'https://shop.example', version: '1.2.3' });
const types = new Map(
  Object.entries(appRouter._def.procedures).map(([path, procedure]) => [path, Reflect.get(procedure, '_def').type]),
);
const operationAt = (path: string) => document.paths[path]?.get ?? document.paths[path]?.post;

test('the document is OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(document)));

  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
});

test('every query, mutation and stream has its place, and nothing else', () => {
  const places = [...types].map(([path, type]) => (type === 'subscription' ? `/api/events/${path}` : `/api/${path}`));

  expect(Object.keys(document.paths).sort()).toEqual(places.sort());
  for (const [address, { get, post }] of Object.entries(document.paths)) {
    const operation = get ?? post;
    expect(operation?.operationId).toBe(address.split('/').at(-1));
    expect(post !== undefined).toBe(types.get(operation?.operationId ?? '') === 'mutation');
  }
});

test('it says who may call, what is a key, and that dates are text', () => {
  const create = operationAt('/api/promotion.create');
  const text = JSON.stringify(create);

  expect(create?.security).toEqual([{ bearer: [] }]);
  expect(create?.description).toContain('promotions.write');
  expect(operationAt('/api/catalog.list')?.security).toEqual([{}, { bearer: [] }]);
  expect(text).toContain('Idempotency key');
  expect(text).toContain('"format":"date-time"');
  expect(operationAt('/api/collection.remove')?.responses).toHaveProperty('204');
});

test('what a schema describes, the procedure takes: dates come as text', () => {
  const startsAt = '2026-01-02T03:04:05.000Z';

  expect(
    readPlainInput('promotion.create', { draft: { name: startsAt, startsAt, endsAt: null }, key: startsAt }),
  ).toEqual({ draft: { name: startsAt, startsAt: new Date(startsAt), endsAt: null }, key: startsAt });
  expect(readPlainInput('promotion.create', { draft: { startsAt: 'soon' } })).toEqual({ draft: { startsAt: 'soon' } });
  expect(() => readPlainInput('order.get', JSON.parse('{ "__proto__": 1 }'))).toThrow('__proto__');
});

test('the page lists every operation and holds no script', () => {
  const page = referencePage(document);

  for (const path of Object.keys(document.paths)) expect(page).toContain(`id="${path}"`);
  expect(page).not.toContain('<script');
  expect(page).not.toContain('undefined');
});

test('schemas hold no reference that leads nowhere', () => {
  const references = JSON.stringify(document).match(/"\$ref":"[^"]*"/g) ?? [];

  expect([...new Set(references)].sort()).toEqual([
    '"$ref":"#/components/responses/Refused"',
    '"$ref":"#/components/schemas/Refusal"',
  ]);
});
