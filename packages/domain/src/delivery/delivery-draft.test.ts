import { expect, test } from 'vitest';
import { type MethodDraft, requireMethod, requireZone, type ZoneDraft } from './delivery-draft.ts';

const name = { en: ' Alps ', 'zh-CN': '阿尔卑斯' };
const method: MethodDraft = {
  code: 'standard',
  name,
  handlingDays: 1,
  cutOffMinute: 960,
  deliveryDays: [1, 2, 3],
  position: 0,
};
const rate = {
  methodId: 'm',
  bands: [{ upToGrams: null, price: 490 }],
  kiloPrice: 0,
  steps: [],
  minDays: 1,
  maxDays: 2,
};
const zone: ZoneDraft = { name, places: [{ country: 'CH', region: ' Zürich ' }], rates: [rate] };
const refused = expect.objectContaining({ reason: 'INVALID_INPUT' });

test('words are kept without the space around them', () => {
  expect(requireMethod(method).name.en).toBe('Alps');
  expect(requireZone(zone)).toMatchObject({ name: { en: 'Alps' }, places: [{ country: 'CH', region: 'Zürich' }] });
});

test.each([
  { code: 'pickup' },
  { code: 'Über' },
  { name: { en: '', 'zh-CN': 'x' } },
  { handlingDays: -1 },
  { cutOffMinute: 1441 },
  { deliveryDays: [] },
  { position: 0.5 },
])('%o is no way of delivery', (wrong) => {
  expect(() => requireMethod({ ...method, ...wrong })).toThrow(refused);
});

test.each([
  { places: [] },
  { places: [{ country: 'Schweiz', region: '' }] },
  { places: [{ country: '*', region: 'Zürich' }] },
  { places: [zone.places[0], { country: 'CH', region: 'ZÜRICH' }] as ZoneDraft['places'] },
  { rates: [rate, rate] },
  { rates: [{ ...rate, minDays: 3 }] },
  { rates: [{ ...rate, maxDays: 91 }] },
  { rates: [{ ...rate, bands: [] }] },
])('%o is no zone', (wrong) => {
  expect(() => requireZone({ ...zone, ...wrong })).toThrow(refused);
});
