import { DomainError } from '../errors.ts';
import { isStorable } from '../text.ts';

/** In characters as people count them. Any character may be used; none must. */
export const PASSWORD_LENGTH = { min: 10, max: 128 } as const;

/**
 * Refuses a new password that others would guess: too short, widely used, one character or a run over and over, or
 * the person's own address. `isCommon` is asked in lower case.
 */
export function requireStrongPassword(password: string, email: string, isCommon: (password: string) => boolean): void {
  const weakness = weaknessOf(password, email, isCommon);
  if (weakness !== null) throw new DomainError('PASSWORD_TOO_WEAK', SENTENCES[weakness], { weakness });
}

const SENTENCES = {
  too_short: `A password needs at least ${PASSWORD_LENGTH.min} characters.`,
  too_long: `A password has at most ${PASSWORD_LENGTH.max} characters.`,
  not_text: 'A password cannot hold these characters.',
  common: 'This password is on lists that attackers try first.',
  repetitive: 'This password repeats or counts too much.',
  personal: 'A password must differ from the e-mail address.',
} as const;

function weaknessOf(
  password: string,
  email: string,
  isCommon: (password: string) => boolean,
): keyof typeof SENTENCES | null {
  // A character is up to two units of a string; a longer string need not be counted.
  if (password.length > 2 * PASSWORD_LENGTH.max) return 'too_long';
  const length = [...password].length;
  if (length < PASSWORD_LENGTH.min) return 'too_short';
  if (length > PASSWORD_LENGTH.max) return 'too_long';
  if (!isStorable(password)) return 'not_text';
  const lower = password.toLowerCase();
  if (isCommon(lower)) return 'common';
  if (isRepetitive(lower)) return 'repetitive';
  if (lower === email || lower === email.split('@')[0]) return 'personal';
  return null;
}

/** Fewer than five different characters, or one run such as "abcdefghijkl" or "9876543210". */
function isRepetitive(text: string): boolean {
  if (new Set(text).size < 5) return true;
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}
