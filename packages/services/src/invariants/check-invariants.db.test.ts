import type { Actor } from '@pushcart/domain';
import { DomainError } from '@pushcart/domain';
import { expect, test } from 'vitest';
import { bindServices } from '../create-services.ts';
import { createFakeCarrier } from '../testing/fake-carrier.ts';
import { createFakePaymentProvider } from '../testing/fake-payment-provider.ts';
import { fillCart, newKey, orderInput } from '../testing/make-order.ts';
import { placeAndPay, RETURN_URL } from '../testing/make-paid-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { checkInvariants } from './check-invariants.ts';

/** A generator that repeats itself for the same seed. */
function createDice(seed: number) {
  let state = seed;
  return {
    roll(sides: number): number {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * sides);
    },
    pick<T>(items: readonly T[]): T | undefined {
      return items[this.roll(items.length)];
    },
  };
}

test.each([1, 2])(
  'whatever shoppers, staff, provider and carrier do at once, nothing breaks (seed %i)',
  async (seed) => {
    const provider = createFakePaymentProvider();
    const carrier = createFakeCarrier();
    await using store = await createTestStore({ stock: 12, variants: 3, payment: provider, carrier });
    const services = bindServices(store.deps);
    const manager = await store.staff('manager');
    const guests = Array.from({ length: 6 }, () => store.guest());
    const dice = createDice(seed);
    const { db } = store.deps;

    const anOrder = async () => dice.pick(await db.order.findMany({ select: { id: true } }))?.id ?? '';
    const ownerOf = async (orderId: string) => {
      for (const guest of guests) {
        const own = await services.order.get(guest, { orderId }).catch(() => null);
        if (own !== null) return guest;
      }
      return manager;
    };
    const happenings: readonly ((guest: Actor) => Promise<unknown>)[] = [
      (guest) => fillCart(store.deps, guest, [[dice.pick(store.product.variantIds) ?? '', 1 + dice.roll(3)]]),
      (guest) => services.checkout.hold(guest, { key: newKey() }),
      (guest) => services.checkout.release(guest),
      async (guest) => {
        const { subtotal } = await services.cart.get(guest);
        await services.checkout.place(guest, orderInput(subtotal.amount));
      },
      async () => {
        const orderId = await anOrder();
        await services.payment.start(await ownerOf(orderId), { orderId, returnUrl: RETURN_URL, key: newKey() });
      },
      async () => {
        const payment = dice.pick(provider.payments().filter(({ status }) => status === 'created'));
        if (payment !== undefined)
          await services.payment.receiveCallback(provider.settle(payment.reference, 'captured'));
      },
      async () => services.order.pack(manager, { orderId: await anOrder(), key: newKey() }),
      async () => services.shipment.create(manager, { orderId: await anOrder(), key: newKey() }),
      async () => {
        const parcel = dice.pick([...carrier.parcels().values()]);
        const status = dice.pick(['picked_up', 'in_transit', 'delivered'] as const) ?? 'delivered';
        if (parcel === undefined) return;
        await services.shipment.receiveCallback(carrier.scan(parcel.trackingNumber, status, store.clock.now()));
      },
      async () => services.order.cancel(manager, { orderId: await anOrder(), key: newKey() }),
      async () => store.clock.advance(dice.roll(400_000)),
      () =>
        Promise.all([services.order.closeDue(), services.inventory.releaseExpired(), services.payment.sendRefunds()]),
    ];

    for (let round = 0; round < 25; round++) {
      const chosen = Array.from({ length: 6 }, () => [dice.pick(happenings), dice.pick(guests)] as const);
      const results = await Promise.allSettled(chosen.map(([happen, guest]) => happen?.(guest ?? store.guest())));
      const bugs = results.flatMap((r) =>
        r.status === 'rejected' && !(r.reason instanceof DomainError) ? [r.reason] : [],
      );
      expect(bugs).toEqual([]);
    }

    expect(await checkInvariants(db)).toEqual([]);
    expect(await db.order.count()).toBeGreaterThan(3);
  },
);

async function withOrder(use: (store: TestStore, orderId: string) => Promise<void>): Promise<void> {
  const provider = createFakePaymentProvider();
  await using store = await createTestStore({ stock: 5, payment: provider });
  const { id } = await placeAndPay(store, provider, store.guest());
  expect(await checkInvariants(store.deps.db)).toEqual([]);
  await use(store, id);
}

test('the ledger and the history cannot be rewritten', () =>
  withOrder(async ({ deps }) => {
    await expect(deps.db.stockMovement.updateMany({ data: { onHandDelta: 1 } })).rejects.toThrow('never changed');
    await expect(deps.db.stockMovement.deleteMany()).rejects.toThrow('never changed');
    await expect(deps.db.orderHistory.deleteMany()).rejects.toThrow('never changed');
  }));

test('a level can neither be oversold nor go below zero, whoever writes to it', () =>
  withOrder(async ({ deps, variantId }) => {
    const oversold = deps.db.stockLevel.updateMany({ where: { variantId }, data: { reserved: 6 } });
    await expect(oversold).rejects.toThrow('stock_levels_never_oversold');
    const negative = deps.db.stockLevel.updateMany({ where: { variantId }, data: { onHand: -1, reserved: -1 } });
    await expect(negative).rejects.toThrow('stock_levels_never_oversold');
  }));
