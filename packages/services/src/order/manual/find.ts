import {
  type Actor,
  DomainError,
  type FoundCustomer,
  type ImageView,
  type Locale,
  type LocalizedText,
  type Market,
  money,
  optionText,
  type ProductOption,
  requireId,
  requirePermission,
  requireText,
  type SaleVariant,
  type StockLevelView,
} from '@pushcart/domain';
import { recordAudit } from '../../audit/record.ts';
import { currentPrice } from '../../catalog/current-price.ts';
import { stockOfVariant, translated, variantImage } from '../../catalog/product-json.ts';
import { Prisma, type Reader } from '../../db/client.ts';
import { matchesAnywhere, termsOf } from '../../db/text-match.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Deps } from '../../deps.ts';
import { openAddress } from '../../identity/addresses.ts';
import { accountNamed } from '../../identity/find-account.ts';
import { marketOfOrder, pricedIn } from '../../market/current-market.ts';

const MOST = 20;

interface VariantRow {
  readonly id: string;
  readonly product_id: string;
  readonly sku: string;
  readonly name: LocalizedText;
  readonly options: readonly ProductOption[];
  readonly chosen: Readonly<Record<string, string>>;
  readonly image: ImageView | null;
  readonly price: bigint;
  readonly currency: string;
  readonly stock: readonly StockLevelView[];
}

/** Variants that are sold, by the words of a name or SKU; an exact SKU comes first. */
export async function findVariants(
  { db, clock }: Deps,
  actor: Actor,
  input: { query: string; orderId?: string | undefined },
): Promise<readonly SaleVariant[]> {
  requirePermission(actor, 'orders.edit');
  const query = requireText('query', input.query, { min: 0, max: 200 });
  const says = termsOf(query).map((term) => {
    const pattern = matchesAnywhere(term);
    return Prisma.sql`AND (variant.sku ILIKE ${pattern} OR EXISTS (
      SELECT 1 FROM product_translations text WHERE text.product_id = product.id AND text.name ILIKE ${pattern}))`;
  });
  const market = input.orderId === undefined ? null : await marketOfStored(db, actor.storeId, input.orderId);
  const rows = await db.$queryRaw<VariantRow[]>`
    SELECT variant.id, product.id AS product_id, variant.sku, ${translated('name')} AS name, product.options,
      variant.options AS chosen, ${variantImage} AS image, price.amount AS price, store.currency, ${stockOfVariant} AS stock
    FROM variants variant JOIN products product ON product.id = variant.product_id
    JOIN stores store ON store.id = variant.store_id
    CROSS JOIN ${currentPrice(pricedIn(market), clock.now())}
    WHERE variant.store_id = ${actor.storeId}::uuid AND variant.status = 'active' AND product.status = 'active'
      ${Prisma.join(says.length === 0 ? [Prisma.empty] : says, ' ')}
    ORDER BY upper(variant.sku) = upper(${query}) DESC, product.sales_count DESC, variant.sku LIMIT ${MOST}`;
  return rows.map((row) => ({
    variantId: row.id,
    productId: row.product_id,
    sku: row.sku,
    name: row.name,
    optionText: optionText(row.options, row.chosen),
    image: row.image,
    price: money(Number(row.price), market?.currency ?? row.currency),
    stock: row.stock,
  }));
}

async function marketOfStored(db: Reader, storeId: string, orderId: string): Promise<Market | null> {
  requireId(orderId, 'order');
  const order = await db.order.findFirst({ where: { id: orderId, storeId } });
  if (order === null) throw new DomainError('NOT_FOUND', 'There is no such order.');
  return marketOfOrder(order);
}

/**
 * Name of an account that has proven its e-mail address, with its address book where it has ordered here: where people live no store
 * learns of those who were never there. Every find is noted in the audit.
 */
export async function findCustomer(
  deps: Deps,
  actor: Actor,
  input: { readonly email: string } | { readonly phone: string },
): Promise<FoundCustomer | null> {
  requirePermission(actor, 'orders.create');
  return inTransaction(deps, async (tx) => {
    const account = await tx.account.findFirst({
      where: { ...accountNamed(deps, input), emailVerifiedAt: { not: null } },
      include: { addresses: { orderBy: [{ isDefault: 'desc' }, { id: 'desc' }] } },
    });
    if (account === null) return null;
    await recordAudit(deps, tx, actor, 'customer.find', account.id);
    const hasOrdered =
      (await tx.order.findFirst({ where: { storeId: actor.storeId, accountId: account.id } })) !== null;
    return {
      accountId: account.id,
      name: deps.personalData.open({ table: 'accounts', column: 'name', id: account.id }, account.name),
      locale: account.locale as Locale,
      addresses: hasOrdered ? account.addresses.map((row) => openAddress(deps, row)) : [],
    };
  });
}
