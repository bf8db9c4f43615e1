import { Prisma, type Reader, type Transaction } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import { eraseOrders, eraseReviews } from './erase-orders.ts';

type Row = Readonly<Record<string, unknown>>;

/** What becomes of an account's rows in a table. */
interface AccountTable {
  /** What its owner gets to see of it; null where there are only secrets and short-lived codes. */
  readonly read: ((db: Reader, accountId: string) => Promise<readonly Row[]>) | null;
  /** What erasure does; null keeps the rows, which say nothing of a person once the account has no name. */
  readonly erase: ((tx: Transaction, accountId: string, deps: Deps) => Promise<unknown>) | null;
}

const secret = { tokenHash: true } as const;

/** Every table with rows of an account. A test finds a table that is not here. */
export const ACCOUNT_TABLES: Readonly<Record<string, AccountTable>> = {
  addresses: {
    read: (db, accountId) => db.address.findMany({ where: { accountId } }),
    erase: (tx, accountId) => tx.address.deleteMany({ where: { accountId } }),
  },
  sessions: {
    read: (db, accountId) => db.session.findMany({ where: { accountId }, omit: secret }),
    erase: (tx, accountId) => tx.session.deleteMany({ where: { accountId } }),
  },
  api_keys: {
    read: (db, accountId) => db.apiKey.findMany({ where: { accountId }, omit: secret }),
    erase: (tx, accountId) => tx.apiKey.deleteMany({ where: { accountId } }),
  },
  known_devices: {
    read: (db, accountId) => db.knownDevice.findMany({ where: { accountId }, omit: secret }),
    erase: (tx, accountId) => tx.knownDevice.deleteMany({ where: { accountId } }),
  },
  passkeys: {
    read: (db, accountId) => db.passkey.findMany({ where: { accountId }, omit: { publicKey: true } }),
    erase: (tx, accountId) => tx.passkey.deleteMany({ where: { accountId } }),
  },
  staff_members: {
    read: (db, accountId) => db.staffMember.findMany({ where: { accountId } }),
    erase: (tx, accountId) => tx.staffMember.deleteMany({ where: { accountId } }),
  },
  account_tokens: { read: null, erase: (tx, accountId) => tx.accountToken.deleteMany({ where: { accountId } }) },
  phone_codes: { read: null, erase: (tx, accountId) => tx.phoneCode.deleteMany({ where: { accountId } }) },
  passkey_challenges: {
    read: null,
    erase: (tx, accountId) => tx.passkeyChallenge.deleteMany({ where: { accountId } }),
  },
  message_choices: {
    read: (db, accountId) => db.messageChoice.findMany({ where: { accountId } }),
    erase: (tx, accountId) => tx.messageChoice.deleteMany({ where: { accountId } }),
  },
  linked_logins: {
    read: (db, accountId) => db.linkedLogin.findMany({ where: { accountId }, omit: { subjectIndex: true } }),
    erase: (tx, accountId) => tx.linkedLogin.deleteMany({ where: { accountId } }),
  },
  login_visits: { read: null, erase: (tx, accountId) => tx.loginVisit.deleteMany({ where: { accountId } }) },
  totps: { read: null, erase: (tx, accountId) => tx.totp.deleteMany({ where: { accountId } }) },
  recovery_codes: { read: null, erase: (tx, accountId) => tx.recoveryCode.deleteMany({ where: { accountId } }) },
  carts: {
    read: (db, accountId) =>
      db.cart.findMany({ where: { accountId }, include: { lines: true, saved: true }, omit: { guestHash: true } }),
    erase: async (tx, accountId) => {
      await tx.cartLine.deleteMany({ where: { cart: { accountId } } });
      await tx.savedLine.deleteMany({ where: { cart: { accountId } } });
    },
  },
  wishlists: { read: null, erase: (tx, accountId) => tx.wishlist.deleteMany({ where: { accountId } }) },
  stock_alerts: {
    read: (db, accountId) => db.stockAlert.findMany({ where: { accountId } }),
    erase: (tx, accountId) => tx.stockAlert.deleteMany({ where: { accountId } }),
  },
  stock_digests: {
    read: (db, accountId) => db.stockDigest.findMany({ where: { accountId } }),
    erase: (tx, accountId) => tx.stockDigest.deleteMany({ where: { accountId } }),
  },
  wishlist_items: {
    read: (db, accountId) => db.wishlistItem.findMany({ where: { accountId } }),
    erase: (tx, accountId) => tx.wishlistItem.deleteMany({ where: { accountId } }),
  },
  orders: {
    read: (db, accountId) =>
      db.order.findMany({
        where: { accountId },
        orderBy: { id: 'asc' },
        include: { lines: true, history: true, payments: true, shipments: true, returns: true },
        omit: { guestHash: true, emailIndex: true },
      }),
    erase: (tx, accountId, deps) => eraseOrders(deps, tx, { accountId }),
  },
  credit_accounts: {
    read: (db, accountId) =>
      db.creditAccount.findMany({ where: { accountId }, include: { entries: true }, omit: { codeIndex: true } }),
    erase: null,
  },
  flash_entries: {
    read: (db, accountId) => db.flashEntry.findMany({ where: { accountId }, omit: { draft: true } }),
    erase: (tx, accountId, { clock }) =>
      tx.flashEntry.updateMany({
        where: { accountId, status: 'waiting' },
        data: { status: 'left', draft: Prisma.DbNull, settledAt: clock.now() },
      }),
  },
  customers: {
    read: (db, accountId) => db.customer.findMany({ where: { accountId }, omit: { indexedWith: true } }),
    erase: (tx, accountId) => tx.customer.deleteMany({ where: { accountId } }),
  },
  customer_tokens: {
    read: null,
    erase: (tx, accountId) => tx.customerToken.deleteMany({ where: { accountId } }),
  },
  // What staff wrote about the customer, on the customer or on an order.
  staff_notes: {
    read: (db, accountId) => notesAbout(db, accountId),
    erase: async (tx, accountId) =>
      tx.staffNote.deleteMany({ where: { id: { in: (await notesAbout(tx, accountId)).map(({ id }) => id) } } }),
  },
  order_list_views: {
    read: (db, accountId) => db.orderListView.findMany({ where: { accountId } }),
    erase: (tx, accountId) => tx.orderListView.deleteMany({ where: { accountId } }),
  },
  // Work for the store: the account id alone says nothing of a person.
  order_claims: {
    read: null,
    erase: (tx, accountId) =>
      tx.orderClaim.updateMany({
        where: { accountId },
        data: { accountId: null, expiresAt: null, version: { increment: 1 } },
      }),
  },
  product_imports: { read: null, erase: null },
  promotion_uses: {
    read: (db, accountId) => db.promotionUse.findMany({ where: { accountId }, omit: { emailIndex: true } }),
    erase: (tx, accountId) =>
      tx.promotionUse.updateMany({ where: { accountId }, data: { accountId: null, emailIndex: '' } }),
  },
  reviews: {
    read: (db, accountId) => db.review.findMany({ where: { accountId } }),
    erase: (tx, accountId) => eraseReviews(tx, accountId),
  },
  interactions: {
    read: (db, accountId) => db.interaction.findMany({ where: { accountId } }),
    erase: (tx, accountId) => tx.interaction.deleteMany({ where: { accountId } }),
  },
  behaviour_choices: {
    read: (db, accountId) => db.behaviourChoice.findMany({ where: { accountId } }),
    erase: (tx, accountId) => tx.behaviourChoice.deleteMany({ where: { accountId } }),
  },
  // What the orders say too, in the words of the recommender.
  purchases: {
    read: null,
    erase: (tx, accountId) => tx.purchase.updateMany({ where: { accountId }, data: { accountId: null, visitor: '' } }),
  },
};

/** Notes on somebody and on their orders. Who wrote them is somebody else. */
async function notesAbout(db: Reader, accountId: string) {
  const orders = await db.order.findMany({ where: { accountId }, select: { id: true } });
  return db.staffNote.findMany({
    where: { OR: [{ accountId }, { orderId: { in: orders.map(({ id }) => id) } }] },
    omit: { authorId: true },
  });
}
