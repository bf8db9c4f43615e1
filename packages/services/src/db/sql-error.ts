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

export function isUniqueViolation(error: unknown): boolean {
  return (
    error instanceof Prisma.PrismaClientKnownRequestError && (error.code === 'P2002' || sqlState(error) === '23505')
  );
}

function causeOf(error: Prisma.PrismaClientKnownRequestError): { originalCode?: unknown } | undefined {
  const adapterError = error.meta?.driverAdapterError;
  if (typeof adapterError !== 'object' || adapterError === null || !('cause' in adapterError)) return undefined;
  const { cause } = adapterError;
  return typeof cause === 'object' && cause !== null ? cause : undefined;
}
