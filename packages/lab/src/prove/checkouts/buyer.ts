import { createPushcart, newGuest, newKey, type Pushcart, type RouterOutputs } from '@pushcart/client';
import { WebSocket } from 'ws';
import { payByCard } from '../../measure/pay-by-card.ts';
import { ADDRESS, type Purchase } from '../../measure/shoppers.ts';
import { insist, type Result, tryOnce } from './insist.ts';

type Placed = RouterOutputs['checkout']['place'];

/** What one buyer sent and heard. */
export interface Story {
  /** Every answer to the order that was heard, at least one. */
  readonly placed: readonly [Placed, ...Placed[]];
  readonly paymentId: string;
  /** Sends of order and payment that were refused, and that nobody answered. */
  readonly refusals: readonly string[];
  readonly lost: number;
}

/** Buys one unit as an impatient person on a bad line: everything is sent three times, two of them at once, to two servers. */
export async function buyImpatiently(
  urls: readonly [string, ...string[]],
  buyer: string,
  { variantId, ...purchase }: Purchase,
): Promise<Story> {
  const guest = newGuest();
  const doors = urls.map((url) => createPushcart({ url, guest, WebSocket }));
  try {
    const line = { variantId, quantity: 1, key: newKey() };
    await insist(doors.map((door) => () => door.cart.addLine.mutate(line)));

    const email = `${buyer}@example.com`;
    const order = { ...purchase, key: newKey(), email, address: ADDRESS, locale: 'en' } as const;
    const ordered = await threeTimes(doors, (door) => door.checkout.place.mutate(order));
    const { orderId } = ordered.answers[0];

    const payment = { orderId, returnUrl: `/orders/${orderId}`, key: newKey() };
    const opened = await threeTimes(doors, (door) => door.payment.start.mutate(payment));
    const { id: paymentId, payUrl } = opened.answers[0];
    if (payUrl === null) throw new Error(`There is nothing to pay for order ${orderId}.`);
    await Promise.allSettled([payByCard(payUrl, ADDRESS.name), payByCard(payUrl, ADDRESS.name)]);
    await insist([() => payByCard(payUrl, ADDRESS.name)]);

    return {
      placed: ordered.answers,
      paymentId,
      refusals: [...ordered.refusals, ...opened.refusals],
      lost: ordered.lost + opened.lost,
    };
  } finally {
    await Promise.all(doors.map((door) => door.close()));
  }
}

interface Heard<T> {
  readonly answers: readonly [T, ...T[]];
  readonly refusals: readonly string[];
  readonly lost: number;
}

async function threeTimes<T>(doors: readonly Pushcart[], send: (door: Pushcart) => Promise<T>): Promise<Heard<T>> {
  const nth = (n: number) => doors[n % doors.length];
  const sendTo = (door: Pushcart | undefined): Promise<Result<T>> =>
    door === undefined ? Promise.resolve({ kind: 'lost' }) : tryOnce(() => send(door));
  const results = [...(await Promise.all([sendTo(nth(0)), sendTo(nth(1))])), await sendTo(nth(2))];
  const heard = results.flatMap((result) => (result.kind === 'answer' ? [result.value] : []));
  // Who hears nothing at all sends the same again, until there is an answer.
  const [first = await insist(doors.map((door) => () => send(door))), ...others] = heard;
  return {
    answers: [first, ...others],
    refusals: results.flatMap((result) => (result.kind === 'refusal' ? [result.reason] : [])),
    lost: results.filter(({ kind }) => kind === 'lost').length,
  };
}
