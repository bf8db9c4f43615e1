import { uuidv7 } from '../db/uuid.ts';
import { type Random, systemRandom } from '../deps.ts';

const POOL_BYTES = 1 << 16;

/** The system's randomness, fetched in large pieces: an import needs millions of small ones. */
export function createPooledRandom(): Random {
  let pool: Buffer = Buffer.alloc(0);
  let used = 0;
  const bytes = (length: number): Buffer => {
    if (used + length > pool.length) {
      pool = systemRandom.bytes(Math.max(POOL_BYTES, length));
      used = 0;
    }
    used += length;
    return pool.subarray(used - length, used);
  };
  return { bytes, uuid: () => uuidv7(Date.now(), bytes(10)) };
}
