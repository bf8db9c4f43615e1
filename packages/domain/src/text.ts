import { DomainError } from './errors.ts';

/** Whether a text can be stored as it is: PostgreSQL refuses NUL, and half a surrogate pair would become another character. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && !/\p{Cs}/u.test(text);
}

/** The text without surrounding space; refused when empty (unless `min` is 0), longer than `max` or not storable. */
export function requireText(field: string, text: string, { min = 1, max }: { min?: number; max: number }): string {
  const trimmed = text.trim();
  if (trimmed.length < min || trimmed.length > max || !isStorable(trimmed)) {
    throw new DomainError('INVALID_INPUT', `The ${field} needs ${min} to ${max} ordinary characters.`, { field });
  }
  return trimmed;
}
