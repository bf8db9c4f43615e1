import { DomainError, ERROR_REASONS } from '@pushcart/domain';
import { Prisma } from './client.ts';

/** The SQLSTATE behind an error of the database, or null. */
export function sqlState(error: unknown): string | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null;
  const cause = causeOf(error);
  return typeof cause?.originalCode === 'string' ? cause.originalCode : null;
}

/** Lost a race that a second try may win: a deadlock or a failed serialisation. */
export function isRaceLost(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  const state = sqlState(error);
  return error.code === 'P2034' || state === '40001' || state === '40P01';
}

/** Waited `lock_timeout` for a row that someone else holds. */
export function isLockTimeout(error: unknown): boolean {
  return sqlState(error) === '55P03';
}

/** Another row has the value already that only one may have. */
export function isDuplicate(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === 'P2002' || sqlState(error) === '23505';
}

/** SQLSTATE of a refusal by an SQL function: see `refuse` in the migrations. */
const REFUSED = 'PC000';

/** What the client is told of an error of the database, if there is something to tell; else the error itself. */
export function translateSqlError(error: unknown): unknown {
  if (isLockTimeout(error)) {
    return new DomainError('TEMPORARILY_UNAVAILABLE', 'Many people want this at once. Try again in a moment.');
  }
  if (sqlState(error) !== REFUSED || !(error instanceof Prisma.PrismaClientKnownRequestError)) return error;
  const { originalMessage, detail } = causeOf(error) ?? {};
  const refusal = JSON.parse(String(detail));
  const reason = ERROR_REASONS.find((known) => known === refusal.reason);
  return reason === undefined ? error : new DomainError(reason, String(originalMessage), refusal.details ?? {});
}

interface Cause {
  readonly originalCode?: unknown;
  readonly originalMessage?: unknown;
  readonly detail?: unknown;
}

function causeOf(error: Prisma.PrismaClientKnownRequestError): Cause | undefined {
  const adapterError = error.meta?.driverAdapterError;
  if (typeof adapterError !== 'object' || adapterError === null || !('cause' in adapterError)) return undefined;
  const { cause } = adapterError;
  return typeof cause === 'object' && cause !== null ? cause : undefined;
}
