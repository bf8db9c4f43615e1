import type { OrderEventType, OrderView } from '@pushcart/client';
import { parcelsOut } from '@pushcart/domain';

const BROUGHT = ['placed', 'paid', 'packed', 'shipped', 'out_for_delivery', 'delivered'] as const;
const COLLECTED = ['placed', 'paid', 'packed', 'ready', 'collected'] as const;
export type Step = (typeof BROUGHT | typeof COLLECTED)[number];

export interface StepView {
  readonly step: Step;
  readonly state: 'done' | 'now' | 'open';
  readonly at: Date | null;
}

const REACHED_BY: Partial<Record<OrderEventType, Step>> = {
  'order.placed': 'placed',
  'order.paid': 'paid',
  'order.packed': 'packed',
  'order.shipped': 'shipped',
  'order.delivered': 'delivered',
  'pickup.ready': 'ready',
};

/** The steps of an order with the moment each was reached; the last one reached is the current one, unless it is the end. */
export function orderSteps(
  order: Pick<OrderView, 'placedAt' | 'timeline' | 'shipments' | 'pickup'>,
): readonly StepView[] {
  const steps: readonly Step[] = order.pickup === null ? BROUGHT : COLLECTED;
  const reachedAt = new Map<Step, Date>([['placed', order.placedAt]]);
  for (const { type, at } of order.timeline) {
    const step = REACHED_BY[type];
    if (step !== undefined && !reachedAt.has(step)) reachedAt.set(step, at);
    if (step === 'delivered') reachedAt.set('collected', at);
  }
  // What comes in parts is out for delivery with the last of them: before that the order is still being sent.
  const parcels = reachedAt.has('shipped') ? parcelsOut(order.shipments) : [];
  for (const scan of parcels.flatMap(({ events }) => events)) {
    if (scan.status === 'out_for_delivery') reachedAt.set('out_for_delivery', scan.occurredAt);
  }
  const last = steps.findLastIndex((step) => reachedAt.has(step));
  return steps.map((step, index) => ({
    step,
    state: index > last ? 'open' : index === last && last < steps.length - 1 ? 'now' : 'done',
    at: reachedAt.get(step) ?? null,
  }));
}
