import { Prisma, type Transaction } from '../../db/client.ts';
import { markAsNews } from '../../db/transaction.ts';
import type { Deps } from '../../deps.ts';
import { type StoredOrder, withLines } from '../order-row.ts';
import type { EditPlan } from './plan-edit.ts';

interface Frame {
  readonly at: Date;
  /** As the SQL functions that hold stock take it. */
  readonly network: string | null;
}

/** Writes lines, amounts and contact of a plan, and makes the order hold exactly what it now says. The caller has locked the order. */
export async function writeEdit(
  deps: Pick<Deps, 'personalData' | 'random'>,
  tx: Transaction,
  order: StoredOrder,
  plan: EditPlan,
  { at, network }: Frame,
): Promise<StoredOrder> {
  await writeLines(deps, tx, order, plan);
  await writeOrder(deps, tx, order, plan);
  const were = new Map(order.lines.map(({ variantId, quantity }) => [variantId, quantity]));
  const more = plan.lines.flatMap(({ variantId, quantity }) =>
    quantity > (were.get(variantId) ?? 0) ? [variantId] : [],
  );
  await tx.$executeRaw`SELECT change_order_stock(${order.id}::uuid, ${at}::timestamptz, ${network}::jsonb)`;
  if (more.length > 0) await tx.$executeRaw`SELECT require_order_caps(${order.id}::uuid, ${more}::uuid[])`;
  // What was brought to the packing table was picked for other lines.
  if (plan.changes.some(({ kind }) => kind === 'quantity'))
    await tx.orderPick.deleteMany({ where: { orderId: order.id } });
  markAsNews(tx);
  return tx.order.findUniqueOrThrow({ where: { id: order.id }, include: withLines });
}

async function writeLines(
  { random }: Pick<Deps, 'random'>,
  tx: Transaction,
  { id: orderId, lines }: StoredOrder,
  plan: EditPlan,
): Promise<void> {
  const kept = new Set(plan.lines.map(({ id }) => id));
  const gone = lines.filter(({ id }) => !kept.has(id));
  await tx.orderLine.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  for (const [position, { id, snapshot, ...line }] of plan.lines.entries()) {
    const { quantity, unitPrice, discount, taxRate, tax, priceSetByStaff } = line;
    const figures = {
      quantity,
      unitPrice,
      total: unitPrice * quantity,
      discount,
      taxRate,
      tax,
      position,
      priceSetByStaff,
    };
    if (id !== null) {
      await tx.orderLine.update({ where: { id }, data: figures });
      continue;
    }
    const { variantId, productId, sku, bundle } = line;
    const sold = asJson(snapshot);
    await tx.orderLine.create({
      data: {
        id: random.uuid(),
        orderId,
        variantId,
        productId,
        sku,
        snapshot: sold,
        ...figures,
        ...(bundle === null ? {} : { bundle: asJson(bundle) }),
      },
    });
  }
}

function asJson(value: object): Prisma.InputJsonObject {
  return { ...value } as unknown as Prisma.InputJsonObject;
}

async function writeOrder(
  { personalData }: Pick<Deps, 'personalData'>,
  tx: Transaction,
  { id }: StoredOrder,
  plan: EditPlan,
): Promise<void> {
  const { address, email, subtotal, shipping, discount, tax, taxIncluded, total, promised } = plan;
  const isNew = (kind: 'address' | 'email') => plan.changes.some((change) => change.kind === kind);
  const seal = (column: string, text: string) => personalData.seal({ table: 'orders', column, id }, text);
  const { country, region, city } = address;
  await tx.order.update({
    where: { id },
    data: {
      ...{ subtotal, shipping, discount, tax, taxIncluded, total },
      taxes: plan.taxes.map((share) => ({ ...share })),
      discounts: plan.discounts as Prisma.InputJsonValue,
      granted: plan.granted === null ? Prisma.DbNull : { ...plan.granted },
      deliveryCode: plan.delivery.code,
      promisedFrom: promised?.from ?? null,
      promisedTo: promised?.to ?? null,
      ...(isNew('address') ? { address: seal('address', JSON.stringify(address)), country, region, city } : {}),
      ...(isNew('email') ? { email: seal('email', email), emailIndex: personalData.index('email', email) } : {}),
    },
  });
}
