import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import type { Random, Secrets } from '../deps.ts';

/** Where a sealed value stands; moved to another row or column it no longer opens. */
export interface Place {
  readonly table: string;
  readonly column: string;
  readonly id: string;
}

/** Seals personal data before it reaches the database, and finds it again by equality. */
export interface PersonalData {
  /** `k<id>:<iv>:<ciphertext>:<tag>`, AES-256-GCM. */
  seal(place: Place, text: string): string;
  open(place: Place, sealed: string): string;
  /** Whether it was sealed under the key that seals today. */
  isCurrent(sealed: string): boolean;
  /** The same for the same value, and telling nothing of it without the key. Normalise the value first. */
  index(
    purpose: 'email' | 'phone' | 'username' | 'network' | 'request' | 'gift_code' | 'name' | 'login',
    normalized: string,
  ): string;
}

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;

export function createPersonalData(secrets: Pick<Secrets, 'piiKeys' | 'blindIndexKey'>, random: Random): PersonalData {
  const keys = parseKeys(secrets.piiKeys);
  const [current] = keys.entries();
  if (current === undefined) throw new Error('At least one key for personal data is needed.');
  const [currentId, currentKey] = current;

  return {
    seal(place, text) {
      const iv = random.bytes(IV_BYTES);
      const cipher = createCipheriv(CIPHER, currentKey, iv).setAAD(boundTo(place));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return [currentId, encode(iv), encode(sealed), encode(cipher.getAuthTag())].join(':');
    },
    open(place, sealed) {
      const [id = '', iv = '', text = '', tag = ''] = sealed.split(':');
      const key = keys.get(id);
      if (key === undefined) throw new Error(`No key ${id} for ${place.table}.${place.column}.`);
      const decipher = createDecipheriv(CIPHER, key, decode(iv), { authTagLength: 16 })
        .setAAD(boundTo(place))
        .setAuthTag(decode(tag));
      return Buffer.concat([decipher.update(decode(text)), decipher.final()]).toString('utf8');
    },
    isCurrent: (sealed) => sealed.startsWith(`${currentId}:`),
    index(purpose, normalized) {
      return createHmac('sha256', secrets.blindIndexKey).update(`${purpose}:${normalized}`).digest('base64url');
    },
  };
}

/** Whether a value of a row is one that `seal` wrote. */
export function isSealed(value: unknown): value is string {
  return typeof value === 'string' && /^k\d+:[\w-]{16}:[\w-]*:[\w-]{22}$/.test(value);
}

function parseKeys(text: string): Map<string, Buffer> {
  const keys = new Map<string, Buffer>();
  for (const part of text.split(',')) {
    const [id = '', encoded = ''] = part.trim().split(':');
    const key = Buffer.from(encoded, 'base64');
    if (!/^k\d+$/.test(id) || key.length !== 32) {
      throw new Error('Keys for personal data are written k1:<base64 of 32 bytes>,k2:….');
    }
    keys.set(id, key);
  }
  return keys;
}

function boundTo({ table, column, id }: Place): Buffer {
  return Buffer.from(`${table}.${column}.${id}`);
}

const encode = (bytes: Buffer) => bytes.toString('base64url');
const decode = (text: string) => Buffer.from(text, 'base64url');
