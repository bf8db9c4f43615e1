import { DomainError } from '@pushcart/domain';
import type { Services } from '@pushcart/services';

/** How sockets, PostgreSQL and its client say that the database cannot be asked just now. */
const OUTAGES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2028',
  // Connections lost, resources exhausted, shutting down, starting, statement cancelled.
  '08000',
  '08003',
  '08006',
  '53100',
  '53200',
  '53300',
  '57P01',
  '57P02',
  '57P03',
  '57014',
]);

/** pg and its pool give no code to a connection that could not be had in time or broke. */
const OUTAGE_MESSAGE = /^(timeout exceeded when trying to connect|Connection terminated)/;

const MAX_DEPTH = 6;

/** Whether an error, or what it came from, is the database being away rather than a mistake of ours. */
export function isOutage(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > MAX_DEPTH) return false;
  const parts: Readonly<Record<string, unknown>> = { ...error };
  if ([parts.code, parts.kind, parts.originalCode].some((code) => typeof code === 'string' && OUTAGES.has(code)))
    return true;
  if (error instanceof Error && OUTAGE_MESSAGE.test(error.message)) return true;
  const cause = error instanceof Error ? error.cause : parts.cause;
  return [cause, parts.meta, parts.driverAdapterError].some((part) => isOutage(part, depth + 1));
}

/** The same use cases, which say that something is away for the moment where they would fail over it. */
export function tellOutages(services: Services): Services {
  const areas = Object.entries(services).map(([name, area]) => [name, typeof area === 'object' ? guard(area) : area]);
  return Object.fromEntries(areas);
}

function guard<Area extends object>(area: Area): Area {
  return new Proxy(area, {
    get(target, name) {
      const use: unknown = Reflect.get(target, name);
      if (typeof use !== 'function') return use;
      return async (...given: unknown[]) => {
        try {
          return await use.apply(target, given);
        } catch (error) {
          throw isOutage(error) ? unavailable(error) : error;
        }
      };
    },
  });
}

function unavailable(cause: unknown): DomainError {
  const error = new DomainError('TEMPORARILY_UNAVAILABLE', 'The shop cannot answer just now. Try again in a moment.', {
    retryAfterSeconds: 2,
  });
  return Object.assign(error, { cause });
}
