import { DomainError } from '@pushcart/domain';
import type { z } from 'zod';
import type { SignedCallback } from './callback.ts';
import { requireSignature } from './signature.ts';

/** A callback's content, once its signature is checked over the raw bytes; null when it is no message we know. */
export function readSigned<T>(
  schema: z.ZodType<T>,
  secrets: readonly string[],
  callback: SignedCallback,
  now: Date,
): T | null {
  requireSignature(secrets, callback, now);
  return schema.safeParse(parse(callback.rawBody)).data ?? null;
}

function parse(rawBody: string): unknown {
  try {
    return JSON.parse(rawBody);
  } catch {
    throw new DomainError('CALLBACK_REJECTED', 'The callback is not JSON.');
  }
}
