import { setTimeout as wait } from 'node:timers/promises';
import { type Pushcart, reasonOf } from '@pushcart/client';
import type { Output } from '../output/output.ts';

/** A third of what a claim lasts: one lost word does not end it. */
const HEARTBEAT_MS = 15_000;

interface Holding {
  readonly pushcart: Pushcart;
  readonly output: Output;
  readonly signal: AbortSignal;
}

/** Holds an order for whoever packs it, until it is packed or `signal` aborts; then it is let go. */
export async function claimOrder({ pushcart, output, signal }: Holding, number: number): Promise<void> {
  const { id: orderId } = await pushcart.order.get.query({ number });
  const claim = await pushcart.order.claim.mutate({ orderId });
  output.show(`Order #${number} is yours until it is packed, or until Ctrl-C.`, { number, ...claim });
  try {
    while (!signal.aborted) {
      await wait(HEARTBEAT_MS, undefined, { signal }).catch(() => undefined);
      if (!signal.aborted) await pushcart.order.claim.mutate({ orderId });
    }
    await pushcart.order.unclaim.mutate({ orderId });
    output.show(`Order #${number} is let go.`, { number, by: null });
  } catch (error) {
    if (reasonOf(error) !== 'ORDER_NOT_PACKABLE') throw error;
    output.show(`Order #${number} is packed.`, { number, by: null });
  }
}
