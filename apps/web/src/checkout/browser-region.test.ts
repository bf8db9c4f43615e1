import { expect, test } from 'vitest';
import { browserRegion } from './browser-region.ts';

test.each([
  [['de-CH', 'en-US'], 'CH'],
  [['zh-Hans-CN', 'zh'], 'CN'],
  [['en', 'fr-CA'], 'CA'],
  [['en'], undefined],
  [['es-419', 'C.UTF-8'], undefined],
  [[], undefined],
])('%j is in %s', (languages, region) => {
  expect(browserRegion(languages)).toBe(region);
});
