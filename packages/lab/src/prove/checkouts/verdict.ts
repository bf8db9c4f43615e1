import type pg from 'pg';
import type { Story } from './buyer.ts';
import type { Charge } from './journal.ts';

export interface Verdict {
  readonly orders: number;
  /** Payments the provider took money for. */
  readonly charges: number;
  readonly faults: readonly string[];
}

interface OrderRow {
  readonly id: string;
  readonly number: number;
  readonly status: string;
  readonly total: number;
}

interface PaymentRow {
  readonly id: string;
  readonly order_id: string;
  readonly provider_ref: string | null;
  readonly captured: number;
}

/** Holds what the buyers heard, what the shop has and what the provider took against each other. */
export async function judge(pool: pg.Pool, stories: readonly Story[], journal: readonly Charge[]): Promise<Verdict> {
  const { rows: orders } = await pool.query<OrderRow>('SELECT id, number, status, total::int FROM orders');
  const { rows: payments } = await pool.query<PaymentRow>(
    'SELECT id, order_id, provider_ref, captured::int FROM payments',
  );
  const charges = journal.filter(({ amountCaptured }) => amountCaptured > 0);
  return {
    orders: orders.length,
    charges: charges.length,
    faults: [
      ...heardFaults(stories, new Map(orders.map((order) => [order.id, order]))),
      ...strangers(stories, orders),
      ...chargeFaults(charges, payments),
      ...repeated(payments.filter(({ captured }) => captured > 0).map(({ order_id }) => order_id)).map(
        (id) => `Order ${id} was charged more than once.`,
      ),
      ...orders.filter(({ status }) => status !== 'paid').map(({ number, status }) => `Order ${number} is ${status}.`),
    ],
  };
}

/** All answers to one key are the same, and true. */
function heardFaults(stories: readonly Story[], orders: ReadonlyMap<string, OrderRow>): readonly string[] {
  return stories.flatMap(({ placed, refusals }) => {
    const [first] = placed;
    const order = orders.get(first.orderId);
    const same = placed.every((answer) => JSON.stringify(answer) === JSON.stringify(first));
    return [
      ...(same ? [] : [`The answers to one key differ: ${JSON.stringify(placed)}`]),
      ...(order?.number === first.number && order.total === first.total.amount
        ? []
        : [`Order ${first.number} was answered and is not there as it was answered.`]),
      ...refusals.map((reason) => `A repeat of what made order ${first.number} was refused: ${reason}.`),
    ];
  });
}

function strangers(stories: readonly Story[], orders: readonly OrderRow[]): readonly string[] {
  const heardOf = stories.map(({ placed: [first] }) => first.orderId);
  const known = new Set(heardOf);
  return [
    ...repeated(heardOf).map((id) => `Order ${id} was given to two buyers.`),
    ...orders.filter(({ id }) => !known.has(id)).map(({ number }) => `Order ${number} is nobody's.`),
  ];
}

/** The provider's charges and our captured payments are the same, one for one. */
function chargeFaults(charges: readonly Charge[], payments: readonly PaymentRow[]): readonly string[] {
  const ours = new Map(
    payments.filter(({ captured }) => captured > 0).map((payment) => [payment.provider_ref, payment]),
  );
  const theirs = new Set(charges.map(({ id }) => id));
  return [
    ...charges.flatMap(({ id, reference, amountCaptured }) => {
      const payment = ours.get(id);
      const agrees = payment?.id === reference && payment.captured === amountCaptured;
      return agrees ? [] : [`The provider's charge ${id} of ${amountCaptured} is not in our books as it is in theirs.`];
    }),
    ...[...ours.values()]
      .filter(({ provider_ref }) => provider_ref === null || !theirs.has(provider_ref))
      .map(({ id }) => `Our payment ${id} is not in the provider's books.`),
  ];
}

function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
