import { isEmail, normalizeEmail } from '@pushcart/domain';
import type { Prisma } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import type { OrderFilter } from './order-service.ts';
import { searchedNumber } from './searched-number.ts';

const NOTHING: Prisma.OrderWhereInput = { id: { in: [] } };

/** Addresses are sealed: they are found by a keyed hash of all of them, never by a part. */
export function whereOf(
  { personalData }: Pick<Deps, 'personalData'>,
  storeId: string,
  { statuses, search = '', placedFrom, placedUntil }: OrderFilter,
): Prisma.OrderWhereInput {
  const placedAt = {
    ...(placedFrom === undefined ? {} : { gte: placedFrom }),
    ...(placedUntil === undefined ? {} : { lt: placedUntil }),
  };
  return {
    storeId,
    ...(statuses === undefined ? {} : { status: { in: [...statuses] } }),
    AND: [{ placedAt }, search.trim() === '' ? {} : named(personalData, search.trim())],
  };
}

function named(personalData: Deps['personalData'], search: string): Prisma.OrderWhereInput {
  const number = searchedNumber(search);
  if (number !== null) return { number };
  const email = normalizeEmail(search);
  return isEmail(email) ? { emailIndex: personalData.index('email', email) } : NOTHING;
}
