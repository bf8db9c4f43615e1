import { DomainError } from '../errors.ts';
import type { LocalizedText } from '../locale.ts';
import { requireText } from '../text.ts';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const KEY = /^[a-zA-Z0-9][\w-]{0,59}$/;

/** A name for addresses: small letters, digits and single hyphens. */
export function requireSlug(slug: string): string {
  if (slug.length <= 120 && SLUG.test(slug)) return slug;
  throw new DomainError('INVALID_INPUT', 'A slug is made of small letters, digits and single hyphens.', {
    field: 'slug',
  });
}

/** A name for programs, which stays when the words for people change. */
export function requireKey(field: string, key: string): string {
  if (KEY.test(key)) return key;
  throw new DomainError('INVALID_INPUT', 'A key begins with a letter or digit and has no spaces.', { field });
}

/** Tidied in every language; each needs something unless `min` is 0. */
export function requireLocalized(field: string, text: LocalizedText, max: number, min = 1): LocalizedText {
  return {
    en: requireText(field, text.en, { min, max }),
    'zh-CN': requireText(field, text['zh-CN'], { min, max }),
  };
}
