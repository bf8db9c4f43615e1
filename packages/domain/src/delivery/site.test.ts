import { expect, test } from 'vitest';
import { requireSite, type SiteDraft } from './site.ts';

const site: SiteDraft = {
  timeZone: 'Europe/Amsterdam',
  workDays: [5, 1],
  closedDays: ['2026-12-26', '2026-12-25'],
  line1: ' Pier 4 ',
  postalCode: '3089 JB',
  offersPickup: true,
  openingHours: { en: 'Mon to Fri, 9 to 18', 'zh-CN': '周一至周五 9:00–18:00' },
  pickupDays: 0,
  keepDays: 7,
};

test('days stand in their order, words without the space around them', () => {
  expect(requireSite(site)).toEqual({
    ...site,
    line1: 'Pier 4',
    workDays: [1, 5],
    closedDays: ['2026-12-25', '2026-12-26'],
  });
});

test('a warehouse nobody collects at needs neither street nor opening hours', () => {
  const plain = { ...site, offersPickup: false, line1: '', openingHours: { en: '', 'zh-CN': '' } };

  expect(requireSite(plain)).toMatchObject({ line1: '' });
  expect(() => requireSite({ ...plain, offersPickup: true })).toThrow(
    expect.objectContaining({ reason: 'INVALID_INPUT' }),
  );
});

test.each([{ keepDays: 0 }, { pickupDays: 91 }, { timeZone: 'Nowhere' }, { workDays: [] }])(
  '%o is no site',
  (wrong) => {
    expect(() => requireSite({ ...site, ...wrong })).toThrow(expect.objectContaining({ reason: 'INVALID_INPUT' }));
  },
);
