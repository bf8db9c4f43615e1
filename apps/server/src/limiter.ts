import { createHash } from 'node:crypto';
import { ALLOWANCES, type CallCounter, type Cost, type Limiter } from '@pushcart/api';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { createClient } from 'redis';
import type { Log } from './log.ts';

const REDIS_PATIENCE_MS = 300;

export interface LimiterOptions {
  readonly redisUrl: string | undefined;
  /** Multiplies every allowance. */
  readonly scale: number;
  readonly log: Log;
}

/**
 * Counts calls over all servers in Redis. While Redis is away or slow each server counts by itself, so that an outage neither opens
 * the doors nor closes them.
 */
export function createLimiter({
  redisUrl,
  scale,
  log,
}: LimiterOptions): Limiter & CallCounter & { close(): Promise<void> } {
  const redis = redisUrl === undefined ? null : connect(redisUrl, log);
  const minutes = createCounter({ name: 'key', points: Number.MAX_SAFE_INTEGER, duration: 60 }, redis);
  const limiters = new Map<Cost, Counter>(
    (Object.keys(ALLOWANCES) as Cost[]).map((cost) => [cost, createCounter(limitsOf(cost, scale), redis)]),
  );
  return {
    take: (cost, caller, count) => limiters.get(cost)?.take(keyOf(caller), count) ?? Promise.resolve(0),
    giveBack: async (cost, caller, count) => limiters.get(cost)?.giveBack(keyOf(caller), count),
    count: (caller) => minutes.count(keyOf(caller)),
    async close() {
      redis?.destroy();
    },
  };
}

type Redis = ReturnType<typeof connect>;

function connect(url: string, log: Log) {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    socket: { connectTimeout: 2_000, reconnectStrategy: (attempt) => Math.min(2_000, 50 * 2 ** attempt) },
  });
  client.on('error', (error) => log.debug({ error }, 'limiter.redis'));
  client.connect().catch((error: unknown) => log.debug({ error }, 'limiter.redis'));
  return client;
}

interface Limits {
  readonly name: string;
  readonly points: number;
  /** Seconds. */
  readonly duration: number;
}

function limitsOf(cost: Cost, scale: number): Limits {
  const { calls, perSeconds } = ALLOWANCES[cost];
  return { name: cost, points: Math.max(1, Math.round(calls * scale)), duration: perSeconds };
}

interface Counter {
  take(key: string, count?: number): Promise<number>;
  giveBack(key: string, count?: number): Promise<void>;
  count(key: string): Promise<{ calls: number; resetMs: number }>;
}

function createCounter({ name, ...rest }: Limits, redis: Redis | null): Counter {
  const limits = { keyPrefix: `limit:${name}`, ...rest };
  const local = new RateLimiterMemory(limits);
  // Redis is spared the calls of whoever is known to be over the limit.
  const shared =
    redis === null
      ? local
      : new RateLimiterRedis({
          ...limits,
          storeClient: redis,
          useRedisPackage: true,
          inMemoryBlockOnConsumed: limits.points,
        });
  const chosen = () => (redis?.isReady === true ? shared : local);
  // Who asks for more than there ever is gets all of it.
  const bounded = (count = 1) => Math.min(count, limits.points);
  return {
    async take(key, asked) {
      const count = bounded(asked);
      try {
        await patiently(consume(chosen(), key, count));
        return 0;
      } catch (answer) {
        if (answer instanceof RateLimiterRes) return Math.max(1, answer.msBeforeNext);
        return consume(local, key, count).then(
          () => 0,
          (refusal: unknown) => (refusal instanceof RateLimiterRes ? Math.max(1, refusal.msBeforeNext) : 0),
        );
      }
    },
    async count(key) {
      const counted = await patiently(consume(chosen(), key)).catch(() => consume(local, key));
      return { calls: counted.consumedPoints, resetMs: counted.msBeforeNext };
    },
    async giveBack(key, count) {
      await patiently(chosen().reward(key, bounded(count))).catch(() => undefined);
    },
  };
}

const consume = (limiter: RateLimiterAbstract, key: string, count = 1) => limiter.consume(key, count);

function patiently<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Redis did not answer in time.')), REDIS_PATIENCE_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

// Hashed: what names a caller may be personal, and what Redis holds is not sealed.
function keyOf(caller: string): string {
  return createHash('sha256').update(caller).digest('base64url').slice(0, 22);
}
