import type { Actor, OrderView, ShipmentStatus, ShipmentView } from '@pushcart/domain';
import { checkInvariants } from '../invariants/check-invariants.ts';
import { createOrderService } from '../order/index.ts';
import { createShipmentService } from '../shipment/index.ts';
import type { ShipmentService } from '../shipment/shipment-service.ts';
import { createFakeCarrier } from './fake-carrier.ts';
import { createFakePaymentProvider } from './fake-payment-provider.ts';
import { newKey } from './make-order.ts';
import { placeAndPay } from './make-paid-order.ts';
import { addWarehouse } from './make-store.ts';
import { createTestStore, type TestStore } from './test-store.ts';

export interface SplitOrder {
  readonly orderId: string;
  readonly line: string;
  readonly variantId: string;
}

/** A store with two warehouses, in whose orders each of them has its part. */
export async function openSplitOrders() {
  const provider = createFakePaymentProvider();
  const carrier = createFakeCarrier();
  const store: TestStore = await createTestStore({ stock: 1000, payment: provider, carrier });
  const shipment: ShipmentService = createShipmentService(store.deps);
  const orders = createOrderService(store.deps);
  const packer: Actor = await store.staff('packer');
  const south = await addWarehouse(store.deps, store.storeId, 1);
  return {
    ...{ store, shipment, orders, carrier, provider, packer, south },

    /** A paid order of three units, two of which lie in the first warehouse and one in the second. */
    async order(guest: Actor): Promise<SplitOrder> {
      const { variantIds } = await store.addProduct({ stock: 2 });
      const [variantId] = variantIds;
      await store.deps.db.$executeRaw`
        SELECT change_stock(${variantId}::uuid, ${south}::uuid, 1, 'receive', NULL, 'delivery')`;
      const { id, lines } = await placeAndPay(store, provider, guest, { variantId, quantity: 3 });
      return { orderId: id, line: lines[0]?.id ?? '', variantId };
    },

    view: (guest: Actor, orderId: string): Promise<OrderView> => orders.get(guest, { orderId }),

    pack: (
      { orderId, line }: SplitOrder,
      warehouseId: string,
      quantity: number,
      actor = packer,
    ): Promise<ShipmentView> =>
      shipment.pack(actor, { orderId, warehouseId, lines: [{ orderLineId: line, quantity }], key: newKey() }),

    /** A minute passes before each scan. */
    async scan(trackingNumber: string | null, ...way: ShipmentStatus[]): Promise<void> {
      for (const status of way) {
        store.clock.advance(60_000);
        await shipment.receiveCallback(carrier.scan(trackingNumber ?? '', status, store.clock.now()));
      }
    },

    /** In the order of the warehouses. */
    async levels(variantId: string): Promise<readonly (readonly [onHand: number, reserved: number])[]> {
      const rows = await store.deps.db.stockLevel.findMany({
        where: { variantId },
        orderBy: { warehouse: { position: 'asc' } },
      });
      return rows.map(({ onHand, reserved }) => [onHand, reserved]);
    },

    /** Closes the store; what must never be is looked for first. */
    async close() {
      const violations = await checkInvariants(store.deps.db);
      await store[Symbol.asyncDispose]();
      return violations;
    },
  };
}
