import type { LocalizedText } from '@pushcart/domain';
import { translated } from '../catalog/product-json.ts';
import { findAccount } from './account-letters.ts';
import { type Composer, factOf } from './letter.ts';

/** Asks for a word on the dearest thing of an order that its buyer has not reviewed yet; nothing when all are. */
export const reviewRequest: Composer<'review-request'> = async (deps, message) => {
  const orderId = factOf(message, 'orderId');
  const order = await deps.db.order.findUnique({ where: { id: orderId }, select: { accountId: true, status: true } });
  const isKept = order?.status === 'delivered' || order?.status === 'completed';
  const account =
    order?.accountId == null || !isKept ? null : await findAccount(deps, { id: order.accountId, disabledAt: null });
  if (account === null) return null;
  const [product] = await deps.db.$queryRaw<{ slug: string; name: LocalizedText }[]>`
    SELECT product.slug, ${translated('name')} AS name
    FROM order_lines line JOIN products product ON product.id = line.product_id
    WHERE line.order_id = ${orderId}::uuid AND product.status = 'active' AND NOT EXISTS (
      SELECT 1 FROM reviews review WHERE review.product_id = product.id AND review.account_id = ${account.id}::uuid)
    ORDER BY line.unit_price DESC, line.position LIMIT 1`;
  if (product === undefined) return null;
  return {
    to: account.email,
    accountId: account.id,
    facts: { product: product.name, link: `${deps.publicUrl}/products/${product.slug}#reviews` },
  };
};
