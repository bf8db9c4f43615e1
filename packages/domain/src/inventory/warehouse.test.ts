import { expect, test } from 'vitest';
import { requireWarehouse, type WarehouseDraft } from './warehouse.ts';

const draft: WarehouseDraft = {
  code: 'HAM-1',
  name: { en: ' Hamburg ', 'zh-CN': '汉堡' },
  city: 'Hamburg',
  region: '',
  country: 'DE',
  latitude: 53.55,
  longitude: 9.99,
  position: 0,
};

test('a warehouse keeps its words without the space around them', () => {
  expect(requireWarehouse(draft)).toEqual({ ...draft, name: { en: 'Hamburg', 'zh-CN': '汉堡' } });
});

test.each([
  { code: 'ham 1' },
  { code: '' },
  { name: { en: 'Hamburg', 'zh-CN': ' ' } },
  { city: '' },
  { country: 'Germany' },
  { latitude: 90.1 },
  { latitude: Number.NaN },
  { longitude: -181 },
  { position: 1.5 },
  { position: -1 },
])('%o is no warehouse', (wrong) => {
  expect(() => requireWarehouse({ ...draft, ...wrong })).toThrow(expect.objectContaining({ reason: 'INVALID_INPUT' }));
});
