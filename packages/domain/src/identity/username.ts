import { DomainError } from '../errors.ts';

/** Letters and digits of any script, with single dots, dashes and underscores between them. */
const USERNAME = /^[\p{L}\p{N}]+(?:[._-][\p{L}\p{N}]+)*$/u;
const MIN_LENGTH = 2;
const MAX_LENGTH = 30;

/** Names that would pass for the shop itself. */
const RESERVED = new Set([
  'admin',
  'administrator',
  'root',
  'system',
  'support',
  'staff',
  'pushcart',
  '管理员',
  '客服',
  '系统',
]);

/** The one spelling under which a username is looked up: two that look alike are one. */
export function normalizeUsername(username: string): string {
  return username.normalize('NFKC').trim().toLowerCase();
}

/** The username as it is shown, or a refusal. */
export function requireUsername(username: string): string {
  const shown = username.normalize('NFKC').trim();
  const length = [...shown].length;
  const isFine = length >= MIN_LENGTH && length <= MAX_LENGTH && USERNAME.test(shown);
  // All digits could be somebody's phone number.
  if (isFine && !/^\d+$/.test(shown) && !RESERVED.has(normalizeUsername(shown))) return shown;
  throw new DomainError(
    'INVALID_INPUT',
    `A username has ${MIN_LENGTH} to ${MAX_LENGTH} letters and digits, with single dots, dashes or underscores between them.`,
    { field: 'username' },
  );
}
