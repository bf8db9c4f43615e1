import type { LocalizedText } from '@pushcart/domain';
import { translated } from '../catalog/product-json.ts';
import { findAccount } from './account-letters.ts';
import { type Composer, factOf } from './letter.ts';

/** To whoever asked for it; nothing when the product has gone meanwhile. */
export const backInStock: Composer<'back-in-stock'> = async (deps, message) => {
  const account = await findAccount(deps, { id: factOf(message, 'accountId'), disabledAt: null });
  if (account === null) return null;
  const [product] = await deps.db.$queryRaw<{ slug: string; name: LocalizedText }[]>`
    SELECT product.slug, ${translated('name')} AS name
    FROM variants variant JOIN products product ON product.id = variant.product_id
    WHERE variant.id = ${factOf(message, 'variantId')}::uuid AND variant.status = 'active' AND product.status = 'active'`;
  if (product === undefined) return null;
  return {
    to: account.email,
    accountId: account.id,
    facts: { product: product.name, link: `${deps.publicUrl}/products/${product.slug}` },
  };
};
