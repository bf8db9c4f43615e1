import { type ApiKeyGrant, DomainError } from '@pushcart/domain';

export interface Allowance {
  readonly calls: number;
  readonly perSeconds: number;
}

/** What an answer costs. Each procedure names its class. */
export type Cost =
  | 'read'
  | 'write'
  | 'checkout'
  | 'watch'
  | 'credentials'
  | 'account'
  | 'code'
  | 'message'
  | 'recipient'
  | 'upload'
  | 'part'
  | 'log'
  | 'document';

/** What a caller may ask for. */
export const ALLOWANCES: Readonly<Record<Cost, Allowance>> = {
  /** Cheap or cached answers. */
  read: { calls: 1200, perSeconds: 60 },
  /** Changes that touch a few rows. */
  write: { calls: 240, perSeconds: 60 },
  /** Holds, orders and payments: they lock what others want too. */
  checkout: { calls: 60, perSeconds: 60 },
  /** Opening a live stream: an access check and a snapshot. */
  watch: { calls: 600, perSeconds: 60 },
  /** Pictures: each is decoded and drawn anew. */
  upload: { calls: 60, perSeconds: 600 },
  /** Parts of large files: of products, which are only kept, or of the log, as it is read on. */
  part: { calls: 900, perSeconds: 60 },
  /** Positions of the log, which are read, turned into words and sent: as many as an export of it takes, and half as many again. */
  log: { calls: 900_000, perSeconds: 60 },
  /** Papers and labels: each is typeset anew, or fetched from the carrier. Checks of the audit log, which read all of it. */
  document: { calls: 60, perSeconds: 60 },
  /** Password checks of one network: each costs a slow hash. */
  credentials: { calls: 60, perSeconds: 900 },
  /** Password checks of one account, from wherever they come. */
  account: { calls: 10, perSeconds: 900 },
  /** Six digits tried for one account, one phone number or one order. */
  code: { calls: 5, perSeconds: 900 },
  /** E-mails and text messages that one network has sent. */
  message: { calls: 20, perSeconds: 3600 },
  /** Messages with a code or link to one address or number. */
  recipient: { calls: 5, perSeconds: 3600 },
};

/** How much of its calls per minute a key has used. */
export interface Usage {
  readonly limit: number;
  readonly remaining: number;
  /** Until all of it is there again. */
  readonly resetSeconds: number;
}

export interface Limiter {
  /** Takes one call of the allowance, or `count`. Returns 0, or how many ms to wait when there is not so much left. Never rejects. */
  take(cost: Cost, caller: string, count?: number): Promise<number>;
  /** Gives one call back, or `count`. */
  giveBack(cost: Cost, caller: string, count?: number): Promise<void>;
}

export interface CallCounter {
  /** Counts a call of who has a limit of its own, and says which one of its minute that is. Never rejects. */
  count(caller: string): Promise<{ readonly calls: number; readonly resetMs: number }>;
}

export async function takeCall(limiter: Limiter, cost: Cost, caller: string, count?: number): Promise<void> {
  const waitMs = await limiter.take(cost, caller, count);
  if (waitMs === 0) return;
  throw tooMany(Math.ceil(waitMs / 1000));
}

/**
 * Counts what an answer holds rather than the call: takes as much as it may be at the most, and gives back what it was not. `read` says how much
 * there was.
 */
export async function takeVolume<T>(
  { limiter, cost, caller }: { readonly limiter: Limiter; readonly cost: Cost; readonly caller: string },
  most: number,
  read: () => Promise<{ readonly result: T; readonly count: number }>,
): Promise<T> {
  await takeCall(limiter, cost, caller, most);
  let unused = most;
  try {
    const { result, count } = await read();
    unused = most - count;
    return result;
  } finally {
    if (unused > 0) await limiter.giveBack(cost, caller, unused);
  }
}

interface KeyCall {
  readonly counter: CallCounter;
  tellUsage(usage: Usage): void;
}

/** Counts a call of a key, and refuses it beyond the calls per minute that the key was given. */
export async function takeKeyCall({ counter, tellUsage }: KeyCall, key: ApiKeyGrant): Promise<void> {
  const { calls, resetMs } = await counter.count(key.id);
  const limit = key.callsPerMinute;
  const resetSeconds = Math.ceil(resetMs / 1000);
  tellUsage({ limit, remaining: Math.max(0, limit - calls), resetSeconds });
  if (calls > limit) throw tooMany(resetSeconds);
}

function tooMany(retryAfterSeconds: number): DomainError {
  return new DomainError('RATE_LIMITED', `Too many requests. Try again in ${retryAfterSeconds} s.`, {
    retryAfterSeconds,
  });
}

/** Counts a try at a secret; a right one costs nothing. */
export async function countTry<T>(limiter: Limiter, cost: Cost, caller: string, attempt: () => Promise<T>): Promise<T> {
  await takeCall(limiter, cost, caller);
  const result = await attempt();
  await limiter.giveBack(cost, caller);
  return result;
}
