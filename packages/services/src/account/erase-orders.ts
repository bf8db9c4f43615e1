import type { Transaction } from '../db/client.ts';
import type { Deps } from '../deps.ts';

const NOBODY = { name: '', phone: '', line1: '', line2: '', city: '', region: '', postalCode: '', country: '' };

/** Overwrites who ordered and where it went. Figures, lines and history stay: the books need them, and they name nobody. */
export async function eraseOrders(
  { personalData }: Pick<Deps, 'personalData'>,
  tx: Transaction,
  where: { accountId: string },
): Promise<void> {
  const orders = await tx.order.findMany({ where, select: { id: true, country: true } });
  for (const { id, country } of orders) {
    const sealed = (column: string, text: string) => personalData.seal({ table: 'orders', column, id }, text);
    await tx.order.update({
      where: { id },
      data: {
        email: sealed('email', ''),
        emailIndex: `erased:${id}`,
        address: sealed('address', JSON.stringify({ ...NOBODY, country })),
        guestHash: null,
        city: '',
        note: null,
      },
    });
  }
}

/** What was said of a product stays, and nobody said it. */
export async function eraseReviews(tx: Transaction, accountId: string): Promise<void> {
  await tx.review.updateMany({ where: { accountId }, data: { authorName: '', accountId: null, orderId: null } });
}
