import type { Localised } from './catalogue.ts';

/** English, then simplified Chinese: how the catalogue's modules write a text. */
export type Pair = readonly [en: string, zh: string];

export function localised([en, zh]: Pair): Localised {
  return { en, 'zh-CN': zh };
}
