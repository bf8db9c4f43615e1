import { createHash } from 'node:crypto';

/** For tokens of full entropy, which are stored and looked up as their hash. */
export function sha256(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(text).digest());
}
