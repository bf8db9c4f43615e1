import { DomainError } from '@pushcart/domain';
import type { SignedCallback } from '../provider/callback.ts';

const GENUINE = 'genuine';

/** What a fake provider sends; dates become text on the way, as they do for a real one. */
export function signCallback(content: unknown): SignedCallback {
  return { rawBody: JSON.stringify(content), signature: GENUINE };
}

/** Reads a callback that a fake provider signed; refuses every other. Fields named in `dates` are times. */
export function readSigned<T>({ rawBody, signature }: SignedCallback, dates: readonly string[] = []): T {
  if (signature !== GENUINE) throw new DomainError('CALLBACK_REJECTED', 'The signature is wrong.');
  return JSON.parse(rawBody, (name, value) => (dates.includes(name) ? new Date(value) : value)) as T;
}
