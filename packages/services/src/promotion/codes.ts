import {
  type Actor,
  type CouponView,
  couponCode,
  DomainError,
  MAX_CODE_BATCH,
  normalizeCouponCode,
  requirePermission,
} from '@pushcart/domain';
import { recordAudit } from '../audit/record.ts';
import { once } from '../db/idempotency.ts';
import { CURSOR_PART, decodeCursor, encodeCursor, type Page, requireLimit, toPage } from '../db/page.ts';
import type { Deps, Random } from '../deps.ts';
import { findPromotion } from './promotion-row.ts';
import type { NewCodes } from './promotion-service.ts';

const LIST = 'codes';
const RANDOM_CHARACTERS = 12;
const MAX_PREFIX = 20;

export async function addCodes(
  deps: Deps,
  actor: Actor,
  { key, ...input }: { promotionId: string; codes: NewCodes; useLimit: number | null; key: string },
): Promise<{ added: number }> {
  requirePermission(actor, 'promotions.write');
  const { promotionId, useLimit } = input;
  const { storeId } = actor;
  if (useLimit !== null && !(Number.isInteger(useLimit) && useLimit >= 1)) {
    throw new DomainError('INVALID_INPUT', 'A code is used once or more often.', { field: 'useLimit' });
  }
  requireBatch(input.codes);
  const { rule, status } = await findPromotion(deps.db, storeId, promotionId);
  if (status === 'ended') throw new DomainError('PROMOTION_ENDED', 'This promotion has ended.');
  if (!(rule as { needsCoupon: boolean }).needsCoupon) {
    throw new DomainError('INVALID_INPUT', 'This promotion needs no code.', { field: 'promotionId' });
  }
  return once(deps, actor, 'promotion.addCodes', key, input, async (tx) => {
    const codes = codesOf(input.codes, deps.random);
    const createdAt = deps.clock.now();
    const { count } = await tx.coupon.createMany({
      data: codes.map((code) => ({ id: deps.random.uuid(), storeId, promotionId, code, useLimit, createdAt })),
      skipDuplicates: true,
    });
    if (count < codes.length) throw new DomainError('INVALID_INPUT', 'This code is taken.', { field: 'code' });
    await recordAudit(deps, tx, actor, 'promotion.addCodes', promotionId, { added: count, useLimit });
    return { added: count };
  });
}

export async function listCodes(
  { db }: Deps,
  actor: Actor,
  input: { promotionId: string; limit: number; cursor?: string | undefined },
): Promise<Page<CouponView>> {
  requirePermission(actor, 'promotions.read');
  const limit = requireLimit(input.limit, 1_000);
  const { id: promotionId } = await findPromotion(db, actor.storeId, input.promotionId);
  const [after] = input.cursor === undefined ? [] : decodeCursor(LIST, input.cursor, [CURSOR_PART.id]);
  const rows = await db.coupon.findMany({
    where: { promotionId, ...(after === undefined ? {} : { id: { gt: after } }) },
    orderBy: { id: 'asc' },
    take: limit + 1,
  });
  return toPage(rows, limit, {
    item: ({ id, code, useLimit, used, createdAt }) => ({ id, code, useLimit, used, createdAt }),
    cursor: ({ id }) => encodeCursor(LIST, [id]),
  });
}

function requireBatch(codes: NewCodes): void {
  if ('code' in codes) return;
  if (!Number.isInteger(codes.count) || codes.count < 1 || codes.count > MAX_CODE_BATCH) {
    throw new DomainError('INVALID_INPUT', `1 to ${MAX_CODE_BATCH} codes are made at once.`, { field: 'count' });
  }
  if (codes.prefix.length > MAX_PREFIX) {
    throw new DomainError('INVALID_INPUT', `A prefix has at most ${MAX_PREFIX} characters.`, { field: 'prefix' });
  }
}

function codesOf(codes: NewCodes, random: Random): readonly string[] {
  if ('code' in codes) return [normalizeCouponCode(codes.code)];
  const prefix = codes.prefix.trim() === '' ? '' : normalizeCouponCode(codes.prefix);
  return Array.from({ length: codes.count }, () => couponCode(prefix, random.bytes(RANDOM_CHARACTERS)));
}
