import { crc32 } from 'node:zlib';
import { API_KEY_PREFIX } from '@pushcart/domain';
import type { Random } from '../deps.ts';

const SECRET_BYTES = 32;
/** Of the secret: enough to tell keys apart, and nothing to guess the rest by. */
const SHOWN = 8;
const FORM = new RegExp(`^${API_KEY_PREFIX}[0-9a-f]{${2 * SECRET_BYTES + 8}}$`);

/** A new secret: 256 random bits and a checksum, in digits that are selected by a double click. */
export function makeSecret(random: Pick<Random, 'bytes'>): { readonly secret: string; readonly prefix: string } {
  const body = API_KEY_PREFIX + random.bytes(SECRET_BYTES).toString('hex');
  return { secret: body + checksumOf(body), prefix: body.slice(0, API_KEY_PREFIX.length + SHOWN) };
}

/** Whether a text can be a key at all: a typo is found here, without asking the database. */
export function isSecret(text: string): boolean {
  return FORM.test(text) && checksumOf(text.slice(0, -8)) === text.slice(-8);
}

function checksumOf(text: string): string {
  return crc32(text).toString(16).padStart(8, '0');
}
