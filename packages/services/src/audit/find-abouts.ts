import { AUDIT_ACTIONS, type AuditAbout, isAuditAction, isId, type LocalizedText } from '@pushcart/domain';
import type { Reader } from '../db/client.ts';

interface Entry {
  readonly id: bigint;
  readonly action: string;
  readonly subject: string;
  readonly details: Readonly<Record<string, unknown>>;
}
interface NamedProduct {
  readonly id: string;
  readonly translations: readonly { readonly locale: string; readonly name: string }[];
}
type Kind = keyof typeof FINDERS;
type Finder = (db: Reader, storeId: string, ids: string[]) => Promise<readonly (readonly [string, AuditAbout])[]>;

const order = ({ number }: { readonly number: number }): AuditAbout => ({ kind: 'order', number });
const product = ({ id, translations }: NamedProduct): AuditAbout => ({
  kind: 'product',
  productId: id,
  name: Object.fromEntries(translations.map(({ locale, name }) => [locale, name])) as LocalizedText,
});
const numbered = { select: { number: true } } as const;
const named = { select: { id: true, translations: { select: { locale: true, name: true } } } } as const;

/** What of a store has a page of its own, by the ids that entries name it with. */
const FINDERS = {
  order: async (db, storeId, ids) => {
    const rows = await db.order.findMany({ where: { storeId, id: { in: ids } }, select: { id: true, number: true } });
    return rows.map((row) => [row.id, order(row)]);
  },
  payment: async (db, storeId, ids) => {
    const where = { id: { in: ids }, order: { storeId } };
    const rows = await db.payment.findMany({ where, select: { id: true, order: numbered } });
    return rows.map((row) => [row.id, order(row.order)]);
  },
  return: async (db, storeId, ids) => {
    const where = { id: { in: ids }, order: { storeId } };
    const rows = await db.return.findMany({ where, select: { id: true, order: numbered } });
    return rows.map((row) => [row.id, order(row.order)]);
  },
  product: async (db, storeId, ids) => {
    const rows = await db.product.findMany({ where: { storeId, id: { in: ids } }, ...named });
    return rows.map((row) => [row.id, product(row)]);
  },
  variant: async (db, storeId, ids) => {
    const where = { storeId, id: { in: ids } };
    const rows = await db.variant.findMany({ where, select: { id: true, product: named } });
    return rows.map((row) => [row.id, product(row.product)]);
  },
  account: async (db, storeId, ids) => {
    const where = { storeId, accountId: { in: ids } };
    const rows = await db.customer.findMany({ where, select: { accountId: true } });
    return rows.map(({ accountId }) => [accountId, { kind: 'customer', accountId }]);
  },
  'price-list': async (db, storeId, ids) => {
    const where = { storeId, id: { in: ids } };
    const rows = await db.priceList.findMany({ where, select: { id: true, name: true } });
    return rows.map(({ id, name }) => [id, { kind: 'price-list', priceListId: id, name }]);
  },
  webhook: async (db, storeId, ids) => {
    const rows = await db.webhookEndpoint.findMany({ where: { storeId, id: { in: ids } }, select: { id: true } });
    return rows.map(({ id }) => [id, { kind: 'webhook', endpointId: id }]);
  },
  extension: async (db, storeId, ids) => {
    const rows = await db.extension.findMany({ where: { storeId, id: { in: ids } }, select: { id: true } });
    return rows.map(({ id }) => [id, { kind: 'extension', extensionId: id }]);
  },
} satisfies Readonly<Record<string, Finder>>;

/** What entries are about, by the id of the entry; those whose subject is gone or has no page are not in it. */
export async function findAbouts(
  db: Reader,
  storeId: string,
  entries: readonly Entry[],
): Promise<ReadonlyMap<string, AuditAbout>> {
  const wanted = entries.flatMap((entry) => {
    const place = placeOf(entry);
    return place === null ? [] : [{ entryId: String(entry.id), ...place }];
  });
  const kinds = [...new Set(wanted.map(({ kind }) => kind))];
  const found = await Promise.all(
    kinds.map(async (kind) => {
      const ids = wanted.filter((one) => one.kind === kind).map(({ id }) => id);
      return [kind, new Map<string, AuditAbout>(await FINDERS[kind](db, storeId, [...new Set(ids)]))] as const;
    }),
  );
  const byKind = new Map(found);
  return new Map(
    wanted.flatMap(({ entryId, kind, id }) => {
      const about = byKind.get(kind)?.get(id);
      return about === undefined ? [] : [[entryId, about] as const];
    }),
  );
}

function placeOf({ action, subject, details }: Entry): { readonly kind: Kind; readonly id: string } | null {
  if (!isAuditAction(action)) return null;
  const kind = AUDIT_ACTIONS[action];
  // The note is gone; what it was on is not.
  if (kind === 'note') return known('order', details.orderId) ?? known('account', details.accountId);
  if (kind === 'webhook') return known(kind, subject.replace(/^webhook:/, ''));
  return Object.hasOwn(FINDERS, kind) ? known(kind as Kind, subject) : null;
}

function known(kind: Kind, id: unknown): { readonly kind: Kind; readonly id: string } | null {
  return typeof id === 'string' && isId(id) ? { kind, id } : null;
}
