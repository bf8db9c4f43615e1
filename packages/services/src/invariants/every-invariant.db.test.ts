import { createLocalBus, startRelay } from '@pushcart/realtime';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Prisma } from '../db/client.ts';
import { createFakePaymentProvider } from '../testing/fake-payment-provider.ts';
import { placeOrder } from '../testing/make-order.ts';
import { placeAndPay } from '../testing/make-paid-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { checkInvariants, type Violation } from './check-invariants.ts';

// Two orders, one of them paid, all of it told: what is then damaged is put back after each test.
let store: TestStore;
beforeAll(async () => {
  const provider = createFakePaymentProvider();
  store = await createTestStore({ stock: 9, payment: provider });
  await placeAndPay(store, provider, store.guest());
  await placeOrder(store.deps, store.guest(), { variantId: store.variantId, quantity: 2 });
  await relayEverything(store);
});
afterAll(() => store[Symbol.asyncDispose]());

async function relayEverything({ databaseUrl, deps }: TestStore): Promise<void> {
  const relay = startRelay({
    databaseUrl,
    bus: createLocalBus(),
    stateTopics: ['variant:%', 'cart:%', 'store:%:stock'],
  });
  await vi.waitFor(async () => expect(await deps.db.outbox.count()).toBe(0), 10_000);
  await relay.close();
}

const checked: string[] = [];
const look = (db: Parameters<typeof checkInvariants>[0]) =>
  checkInvariants(db, { isServed: true, onFinding: ({ invariant }) => void checked.push(invariant) });

test('an untouched shop breaks none', async () => {
  expect(await look(store.deps.db)).toEqual([]);
});

/** Takes what was found out of a transaction that must not be kept. */
class Undone extends Error {
  readonly found: readonly Violation[];
  constructor(found: readonly Violation[]) {
    super('undone');
    this.found = found;
  }
}

async function foundAfter(damages: readonly Prisma.Sql[]): Promise<readonly Violation[]> {
  try {
    return await store.deps.db.$transaction(async (tx) => {
      // Neither triggers nor foreign keys stand in the way of what only a bug, a restore or a stranger could do.
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      for (const damage of damages) await tx.$executeRaw(damage);
      throw new Undone(await look(tx));
    });
  } catch (error) {
    if (error instanceof Undone) return error.found;
    throw error;
  }
}

const sql = Prisma.sql;
const noChecks = (table: string, ...names: readonly string[]) => names.map((name) => dropCheck(table, name));
const dropCheck = (table: string, name: string) => new Prisma.Sql([`ALTER TABLE ${table} DROP CONSTRAINT ${name}`], []);
const twoUses = sql`
  WITH promotion AS (
    INSERT INTO promotions (store_id, name, rule, total_limit, per_person_limit, used)
    SELECT id, '{}', '{}', 5, 1, 2 FROM stores RETURNING id, store_id
  ), coupon AS (
    INSERT INTO coupons (store_id, promotion_id, code, use_limit, used)
    SELECT store_id, id, 'TEA', 5, 2 FROM promotion RETURNING id, promotion_id
  )
  INSERT INTO promotion_uses (promotion_id, order_id, coupon_id, email_index, used_at)
  SELECT coupon.promotion_id, o.id, coupon.id, 'somebody', now() FROM coupon, orders o`;
const aRefund = (amount: number) => sql`
  INSERT INTO refunds (payment_id, amount, reason, status, provider_ref)
  SELECT id, ${amount}, '', 'succeeded', 're_1' FROM payments`;
const aCard = sql`
  INSERT INTO credit_accounts (store_id, kind, code_index, currency, balance) SELECT id, 'gift_card', 'x', currency, 100 FROM stores`;

const aReturn = (received: number, restocked: boolean) => sql`
  WITH back AS (INSERT INTO returns (order_id, status, reason) SELECT order_id, 'received', 'other' FROM order_lines RETURNING id, order_id)
  INSERT INTO return_lines (return_id, order_line_id, quantity, received, restocked)
  SELECT back.id, line.id, ${received}, ${received}, ${restocked} FROM back JOIN order_lines line USING (order_id)`;
const aParcel = (status: string, units: number) => sql`
  WITH parcel AS (
    INSERT INTO shipments (store_id, order_id, warehouse_id, carrier, status)
    SELECT DISTINCT ON (r.order_id) r.store_id, r.order_id, r.warehouse_id, 'other', ${status} FROM reservations r RETURNING id, order_id)
  INSERT INTO shipment_lines (shipment_id, order_line_id, quantity)
  SELECT parcel.id, line.id, ${units} FROM parcel JOIN order_lines line USING (order_id)`;
const aFlashSale = sql`
  WITH sale AS (
    INSERT INTO flash_sales (store_id, name, opens_at, starts_at, ends_at)
    SELECT id, '{}', now(), now(), now() + interval '1 h' FROM stores RETURNING id
  ), item AS (
    INSERT INTO flash_sale_items (flash_sale_id, variant_id, price, quota, per_account)
    SELECT sale.id, variants.id, 1, 1, 1 FROM sale, variants RETURNING flash_sale_id, variant_id
  )
  INSERT INTO flash_entries (flash_sale_id, variant_id, account_id, place, quantity, status, order_id, joined_at)
  SELECT item.*, gen_random_uuid(), row_number() OVER (), 1, 'won', o.id, now() FROM item, orders o`;

const anInvoice = (number: number, kind = 'invoice') => sql`
  WITH settings AS (
    INSERT INTO invoice_settings (store_id, name, address, tax_id, invoice_number)
    SELECT id, '', '', '', 1 FROM stores WHERE id IN (SELECT store_id FROM orders))
  INSERT INTO invoices (store_id, kind, number, order_id, refund_id, issued_at, locale, currency, total, facts, buyer)
  SELECT store_id, ${kind}, ${number}, id, CASE WHEN ${kind} = 'credit_note' THEN uuidv7() END, now(), 'en', currency, total,
    jsonb_build_object('taxes', jsonb_build_array(jsonb_build_object('net', total, 'tax', 0))), ''
  FROM orders WHERE paid_at IS NOT NULL`;
const aPromise = (limit: number, promised: number) => sql`
  INSERT INTO stock_promises (variant_id, kind, unit_limit, promised) SELECT id, 'backorder', ${limit}, ${promised} FROM variants`;

const DAMAGES: Readonly<Record<string, readonly Prisma.Sql[]>> = {
  'A level never has less than nothing, nor more reserved than there is': [
    ...noChecks('stock_levels', 'stock_levels_never_oversold'),
    sql`UPDATE stock_levels SET reserved = on_hand + 1`,
  ],
  'The ledger never went below zero': [sql`UPDATE stock_movements SET on_hand_delta = -1 WHERE version = 1`],
  'A level is the sum of its ledger, whose versions have no gap': [sql`UPDATE stock_levels SET on_hand = on_hand + 1`],
  'A movement moves what its kind says': [sql`UPDATE stock_movements SET kind = 'release' WHERE kind = 'hold'`],
  'What left one warehouse for another arrived there': [
    sql`UPDATE stock_movements SET kind = 'transfer' WHERE version = 1`,
  ],
  'What has left the house is what is in the parcels that left': [aParcel('picked_up', 1)],
  'No unit is in two parcels, nor in one though it was taken off its order': [aParcel('label_created', 99)],
  'An order is shipped when all its parcels have left, and delivered when none is on its way': [
    aParcel('requested', 1),
  ],
  'No more is promised of a variant than its limit': [
    ...noChecks('stock_promises', 'stock_promises_within_limit'),
    aPromise(5, 6),
  ],
  'What is promised is the sum of its ledger, which never went below zero': [aPromise(5, 1)],
  'What is promised is what live holds without a warehouse wait for': [aPromise(5, 1)],
  'Nobody waits for units that are there longer than 30 s': [
    aPromise(5, 1),
    sql`UPDATE stock_movements SET created_at = now() - interval '31 s'`,
  ],
  'No order that has all left, or that is collected, waits for units': [
    sql`UPDATE reservations SET warehouse_id = NULL WHERE status = 'claimed'`,
    sql`UPDATE orders SET status = 'shipped' WHERE status = 'paid'`,
  ],
  'Nothing is packed that is still to come': [
    aParcel('label_created', 1),
    sql`UPDATE reservations SET warehouse_id = NULL WHERE status = 'claimed'`,
  ],
  'A bundle has no stock of its own, and no part of it is a bundle': [
    sql`INSERT INTO bundles (variant_id) SELECT id FROM variants`,
  ],
  'No more of a line came back than was sold': [aReturn(99, false)],
  'What came back and is for sale again is in the ledger': [aReturn(1, true)],
  'No flash sale sold more than its quota, nor more to one than one may buy': [aFlashSale],
  'What is reserved is what live holds hold': [sql`UPDATE reservations SET quantity = quantity + 1`],
  'No hold outlives its time by more than 30 s': [
    sql`UPDATE reservations SET expires_at = now() - interval '31 s' WHERE status = 'held'`,
  ],
  'What has left the house is what shipped orders sold': [
    sql`UPDATE orders SET status = 'shipped' WHERE status = 'paid'`,
  ],
  'A paid order holds or has shipped all it sold': [
    sql`UPDATE reservations SET status = 'held', expires_at = now() WHERE status = 'claimed'`,
  ],
  'An order that is off or gone holds nothing': [sql`UPDATE orders SET status = 'cancelled'`],
  'Every checkout that was answered has its order': [sql`DELETE FROM orders`],
  'A checkout makes one order: no two keys name the same': [
    sql`UPDATE idempotency_keys SET response = jsonb_build_object('orderId', (SELECT max(id::text) FROM orders))
        WHERE operation = 'checkout.place'`,
  ],
  'The order numbers of a store have no gap': [sql`UPDATE stores SET order_number = order_number + 1`],
  'The lines, delivery and discount of an order add up to its total': [
    sql`UPDATE orders SET subtotal = subtotal - 1, shipping = shipping + 1`,
  ],
  'An order in another currency than that of its store keeps its rate, and no other does': [
    sql`UPDATE orders SET rate_numerator = 75, rate_denominator = 10`,
  ],
  'The tax of an order is that of its rates, and of its lines with what falls on the delivery': [
    sql`UPDATE orders SET taxes = '[]'`,
  ],
  'The history of an order is a path of the allowed graph without a gap': [
    sql`UPDATE order_history SET status = 'delivered' WHERE status = 'paid'`,
  ],
  'An order stands where its history ends': [sql`UPDATE orders SET version = 7`],
  'Nothing was packed or shipped before it was paid': [
    sql`UPDATE orders SET packed_at = paid_at - interval '1 s' WHERE status = 'paid'`,
  ],
  'No unpaid order outlives its hold by more than 30 s': [
    sql`UPDATE orders SET hold_expires_at = now() - interval '31 s' WHERE status = 'placed'`,
  ],
  'What belongs together is of one store': [sql`UPDATE variants SET store_id = gen_random_uuid()`],
  'A paid order is paid in full, in its own currency, and not twice': [
    sql`INSERT INTO payments (order_id, provider, status, amount, captured, currency, return_url)
        SELECT order_id, 'other', 'captured', amount, amount, currency, '' FROM payments`,
  ],
  'The amounts of a payment are those of its status': [sql`UPDATE payments SET status = 'refunded'`],
  'Refunds never exceed what was captured': [aRefund(99_999)],
  'What of a payment went to store credit is what its refunds say': [sql`UPDATE payments SET credited = 1`],
  'No money is kept for an order that is off': [sql`UPDATE orders SET status = 'expired'`],
  'The balance of a gift card or credit is the sum of its entries': [aCard],
  'What was paid with credit was taken off credit': [sql`UPDATE payments SET provider = 'credit'`],
  'A payment whose outcome is open has a time at which it is asked for': [
    sql`UPDATE payments SET status = 'unknown', captured = 0`,
  ],
  'No payment waits for its look-up longer than 60 s': [sql`UPDATE payments SET look_up_at = now() - interval '61 s'`],
  'Nothing was refunded before it was captured': [aRefund(1), sql`UPDATE payments SET captured = 0`],
  'A message of a provider has one effect: no two refunds are the same one of theirs': [aRefund(1), aRefund(2)],
  'A message of a provider that is settled says when': [sql`UPDATE provider_callbacks SET settled_at = NULL`],
  'No refund waits to be sent longer than 60 s': [
    aRefund(1),
    sql`UPDATE refunds SET status = 'requested', next_try_at = now() - interval '61 s'`,
  ],
  'A promotion was used as often as it says and no more often than it may be': [
    twoUses,
    sql`UPDATE promotions SET used = 1`,
  ],
  'A coupon was used as often as it says and no more often than it may be': [twoUses, sql`UPDATE coupons SET used = 1`],
  'Nobody used a promotion more often than one person may': [twoUses],
  'A promotion counts as used by orders that stand': [
    twoUses,
    sql`ALTER TABLE orders DISABLE TRIGGER orders_give_back_promotions`,
    sql`UPDATE orders SET status = 'cancelled'`,
  ],
  'What is collected is held and taken at its pickup point, and no carrier has it': [
    sql`UPDATE orders SET pickup_warehouse_id = gen_random_uuid()`,
  ],
  'An order lies ready after it was packed, and is handed over after it lay ready': [
    sql`UPDATE orders SET pickup_warehouse_id = gen_random_uuid(), pickup_ready_at = now() WHERE status = 'paid'`,
  ],
  'The discount of an order is what its promotions and staff took off, and its lines bear no more than that': [
    sql`UPDATE order_lines SET discount = 1`,
  ],
  'An order costs what its last edit said': [
    sql`UPDATE order_history SET type = 'order.edited', details = '{"edit":{"total":{"amount":1}}}'`,
  ],
  'The payments of an edited order cover no more than its price': [
    ...noChecks('orders', 'orders_total_adds_up'),
    sql`UPDATE order_history SET type = 'order.edited'`,
    sql`UPDATE orders SET total = total - 1`,
  ],
  'The numbers of a store’s invoices and of its credit notes follow each other from 1 without a gap': [anInvoice(2)],
  'A credit note gives back what was refunded': [
    aRefund(1),
    anInvoice(1, 'credit_note'),
    sql`UPDATE invoices SET refund_id = (SELECT id FROM refunds LIMIT 1), total = 5`,
  ],
  'The papers of an edited order come to its price once that is what was kept': [
    anInvoice(1),
    sql`UPDATE order_history SET type = 'order.edited'`,
    sql`UPDATE invoices SET total = total + 1`,
  ],
  'Net and tax of an invoice by rate add up to its total': [anInvoice(1), sql`UPDATE invoices SET total = total + 1`],
  'No paid order waits for its invoice longer than 60 s': [
    sql`INSERT INTO invoices_due (order_id, since) SELECT id, now() - interval '61 s' FROM orders`,
  ],
  'The positions of the event log have no gap and no repeat': [
    sql`DELETE FROM event WHERE position = (SELECT max(position) FROM event) - 1`,
  ],
  'The seqs of a topic have no gap and end at its head': [
    sql`DELETE FROM event WHERE topic LIKE 'order:%' AND seq = 2`,
  ],
  'The versions of a thing grow along its topic': [sql`UPDATE event SET version = 1`],
  'A topic carries only what its least privileged watcher may see': [
    sql`UPDATE event SET payload = payload || '{"email":"a@example.com"}' WHERE topic LIKE 'order:%'`,
  ],
  'An event about an order is on its own topic and that of its own store': [
    sql`UPDATE event SET key = 'another' WHERE topic LIKE 'store:%:orders'`,
  ],
  'What was told of an order stands in its history': [sql`DELETE FROM order_history`],
  'What stands in the history of an order was told': [
    sql`DELETE FROM event WHERE topic LIKE 'order:%' AND version = 2`,
  ],
  'Nothing waits in the outbox longer than 10 s': [
    sql`INSERT INTO outbox (topic, key, version, type, payload, created_at)
        VALUES ('cart:1', '1', 1, 'cart.changed', '{}', now() - interval '11 s')`,
  ],
  'Every entry of the audit log has its own hash and follows the one before it': [
    sql`SELECT record_audit(id, NULL, 'order.exported', id::text, '{}', now()) FROM stores`,
    sql`UPDATE audit_entries SET subject = 'another'`,
  ],
  'Nothing that was told is set aside by a reader of the log': [
    sql`INSERT INTO log_set_aside (reader, position, topic, seq, key, version, type, payload, recorded_at, error, tries)
        VALUES ('metrics', 1, 'store:1:orders', 1, '1', 1, 'order.paid', '{}', now(), 'broken', 3)`,
  ],
};

test.each(Object.entries(DAMAGES))('is found when it is broken: %s', async (invariant, damages) => {
  const found = await foundAfter(damages);

  const violation = found.find((one) => one.invariant === invariant);
  expect(violation?.count).toBeGreaterThan(0);
  expect(violation?.rows.length).toBeGreaterThan(0);
});

test('there is a damage for every invariant', async () => {
  checked.length = 0;
  await look(store.deps.db);

  expect(new Set(Object.keys(DAMAGES))).toEqual(new Set(checked));
});
