import {
  applyProviderState,
  cancelOrder,
  closeReturned,
  collectOrder,
  completeOrder,
  DomainError,
  deliverOrder,
  editOrder,
  expireOrder,
  hasLeft,
  markPaid,
  money,
  noteOnOrder,
  type Order,
  PAYMENT_STATUSES,
  type Payment,
  type ProviderState,
  packOrder,
  RETURN_STATUSES,
  type ReturnStatus,
  requireCallable,
  requireRefused,
  requireReturnMove,
  SHIPMENT_MOVES,
  SHIPMENT_STATUSES,
  type ShipmentStatus,
  shipOrder,
  statusAfterScan,
} from '@pushcart/domain';
import fc from 'fast-check';
import type { Machine } from './machine.ts';

const START = Date.UTC(2026, 0, 1);
const HOLD_MS = 900_000;
const DAY_MS = 86_400_000;
const moment = fc.integer({ min: 0, max: 2 * HOLD_MS }).map((ms) => new Date(START + ms));

const orderSteps = {
  cancel: (order: Order, at: Date) => cancelOrder(order, { actor: 'shopper', at, hasParcel: false }),
  'cancel with a parcel': (order: Order, at: Date) => cancelOrder(order, { actor: 'staff', at, hasParcel: true }),
  pay: markPaid,
  edit: (order: Order, at: Date) => editOrder(order, { actor: 'staff', at }),
  'edit by its shopper': (order: Order, at: Date) => editOrder(order, { actor: 'shopper', at }),
  pack: (order: Order, at: Date) => packOrder(order, at, 0),
  'pack with money outstanding': (order: Order, at: Date) => packOrder(order, at, 1),
  ship: shipOrder,
  deliver: deliverOrder,
  collect: collectOrder,
  complete: completeOrder,
  'close returned': closeReturned,
  expire: expireOrder,
  note: (order: Order, at: Date) => noteOnOrder(order, 'payment.updated', { actor: 'provider', at }),
};
type OrderStep = readonly [keyof typeof orderSteps, Date];

export const orderMachine: Machine<Order, OrderStep> = {
  name: 'order',
  drawing: `
    placed → paid cancelled expired
    paid → packed cancelled
    packed → shipped delivered cancelled
    shipped → delivered completed
    delivered → completed
    expired → paid`,
  skips: false,
  starts: [{ id: 'o1', number: 1001, status: 'placed', version: 1, holdExpiresAt: new Date(START + HOLD_MS) }],
  happening: fc.tuple(fc.constantFrom(...(Object.keys(orderSteps) as (keyof typeof orderSteps)[])), moment),
  statusOf: ({ status }) => status,
  apply(order, [name, at]) {
    return unlessRefused(order, () => {
      const { next, events } = orderSteps[name](order, at);
      expectThat(next.version === order.version + 1, 'Each step counts one version.');
      expectThat(events.length === 1 && events[0]?.version === next.version, 'Each step is told once.');
      expectThat(
        next.status === 'placed' || next.holdExpiresAt === null,
        'Only an unpaid order has an end of its hold.',
      );
      expectThat(name !== 'cancel with a parcel', 'What a carrier has is not cancelled.');
      expectThat(name !== 'pack with money outstanding', 'What is not paid in full is not packed.');
      expectThat(name !== 'edit by its shopper' || order.status === 'placed', 'What is paid is edited by staff alone.');
      expectThat(name !== 'expire' || at.getTime() >= START + HOLD_MS, 'Nothing expires before its time.');
      return next;
    });
  },
};

const euro = (amount: number) => money(amount, 'EUR');
const unpaid: Payment = {
  status: 'created',
  amount: euro(1000),
  captured: euro(0),
  refunded: euro(0),
  captureAmount: null,
};

function told(status: ProviderState['status'], refunded: number): ProviderState {
  const isCaptured = status === 'captured' || status === 'partially_refunded' || status === 'refunded';
  const captured = euro(isCaptured ? 1000 : 0);
  return { reference: 'r1', status, amount: euro(1000), captured, refunded: euro(refunded) };
}

const message = fc.oneof(
  fc
    .constantFrom(...PAYMENT_STATUSES.filter((status) => status !== 'unknown' && status !== 'partially_refunded'))
    .map((status) => told(status, status === 'refunded' ? 1000 : 0)),
  fc.integer({ min: 1, max: 999 }).map((refunded) => told('partially_refunded', refunded)),
  // Genuine, but about other money than was agreed.
  fc.integer({ min: 1, max: 5_000 }).map((amount) => ({ ...told('captured', 0), captured: euro(amount) })),
);

export const paymentMachine: Machine<Payment, ProviderState> = {
  name: 'payment',
  drawing: `
    created → requires_action authorised captured failed voided
    unknown → created requires_action authorised captured failed voided
    requires_action → authorised captured failed voided
    authorised → captured failed voided
    captured → partially_refunded refunded
    partially_refunded → refunded`,
  skips: true,
  starts: [unpaid, { ...unpaid, status: 'unknown' }],
  happening: message,
  statusOf: ({ status }) => status,
  apply(payment, said) {
    const outcome = applyProviderState(payment, 'r1', said);
    if (outcome.kind !== 'changed') return payment;
    const { next, capturedNow, refundedNow } = outcome;
    expectThat(capturedNow >= 0 && refundedNow >= 0, 'Money is taken and given back, never untaken.');
    expectThat(next.captured.amount === payment.captured.amount + capturedNow, 'What was taken adds up.');
    expectThat(next.refunded.amount === payment.refunded.amount + refundedNow, 'What was given back adds up.');
    expectThat(next.refunded.amount <= next.captured.amount, 'No more is given back than was taken.');
    expectThat(next.captured.amount === 0 || next.captured.amount === 1000, 'Only what was agreed is taken.');
    return next;
  },
};

interface Parcel {
  readonly status: ShipmentStatus;
  readonly lastScanAt: Date | null;
}

type ParcelHappening =
  | { readonly by: 'scan'; readonly status: ShipmentStatus; readonly at: Date }
  | { readonly by: 'shop' | 'carrier'; readonly status: ShipmentStatus };

const scanned = fc.record({
  by: fc.constant('scan' as const),
  status: fc.constantFrom(...SHIPMENT_STATUSES),
  at: fc.integer({ min: 0, max: 10 }).map((day) => new Date(START + day * DAY_MS)),
});
/** What staff ask for, and what the carrier answers to a booking or to being asked to call a parcel back. */
const asked = fc.record({
  by: fc.constantFrom('shop' as const, 'carrier' as const),
  status: fc.constantFrom(...SHIPMENT_STATUSES.filter((status) => !hasLeft(status))),
});

export const shipmentMachine: Machine<Parcel, ParcelHappening> = {
  name: 'shipment',
  drawing: `
    requested → label_created refused
    refused → requested cancelled
    cancelling → cancelled label_created picked_up in_transit delayed out_for_delivery attempted delivered returned
    label_created → cancelling picked_up in_transit delayed out_for_delivery attempted delivered returned
    picked_up → in_transit delayed out_for_delivery attempted delivered returned
    in_transit → delayed out_for_delivery attempted delivered returned
    delayed → in_transit out_for_delivery attempted delivered returned
    out_for_delivery → attempted delivered returned
    attempted → out_for_delivery delivered returned`,
  skips: false,
  starts: [
    { status: 'requested', lastScanAt: null },
    { status: 'label_created', lastScanAt: null },
    { status: 'cancelling', lastScanAt: null },
  ],
  happening: fc.oneof({ arbitrary: scanned, weight: 2 }, asked),
  statusOf: ({ status }) => status,
  apply(parcel, happening) {
    return happening.by === 'scan' ? scan(parcel, happening) : ask(parcel, happening);
  },
};

function scan({ status, lastScanAt }: Parcel, { at, ...seen }: { readonly status: ShipmentStatus; readonly at: Date }) {
  const next = statusAfterScan({ status, lastScanAt }, { ...seen, at });
  const isLate = lastScanAt !== null && at < lastScanAt;
  expectThat(!isLate || next === status, 'A scan that came late moves nothing.');
  expectThat(next === status || hasLeft(next), 'A scan tells of a parcel that has left.');
  return { status: next, lastScanAt: isLate ? lastScanAt : at };
}

/** The rules by which the shop changes a parcel: those of a refused one, and of one that is called back. */
function ask(parcel: Parcel, { by, status }: Extract<ParcelHappening, { by: 'shop' | 'carrier' }>): Parcel {
  const isAnswer = parcel.status === 'requested' || parcel.status === 'cancelling';
  if ((by === 'carrier') !== isAnswer || !SHIPMENT_MOVES[parcel.status].includes(status)) return parcel;
  return unlessRefused(parcel, () => {
    if (status === 'cancelling') requireCallable(parcel.status);
    else if (by === 'shop') requireRefused(parcel.status);
    return { ...parcel, status };
  });
}

export const returnMachine: Machine<ReturnStatus, ReturnStatus> = {
  name: 'return',
  drawing: `
    requested → approved refused closed
    approved → label_sent received closed
    label_sent → received closed
    received → refunded closed`,
  skips: false,
  starts: ['requested'],
  happening: fc.constantFrom(...RETURN_STATUSES),
  statusOf: (status) => status,
  apply(from, to) {
    return unlessRefused(from, () => {
      requireReturnMove(from, to);
      return to;
    });
  },
};

function unlessRefused<State>(state: State, move: () => State): State {
  try {
    return move();
  } catch (error) {
    if (error instanceof DomainError) return state;
    throw error;
  }
}

function expectThat(holds: boolean, sentence: string): void {
  if (!holds) throw new Error(`It does not hold: ${sentence}`);
}
