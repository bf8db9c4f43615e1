import type { AddressInput } from '@pushcart/domain';
import type { Prisma } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import { openAddress } from '../order/order-row.ts';
import type { ParcelAddress, ParcelRequest } from './carrier.ts';

const withContent = {
  lines: true,
  order: { select: { id: true, address: true, lines: { select: { id: true, variantId: true } } } },
} satisfies Prisma.ShipmentInclude;

/** What the carrier is told of a parcel that waits for its label; null when it waits no more. */
export async function readRequest(deps: Deps, shipmentId: string): Promise<ParcelRequest | null> {
  const shipment = await deps.db.shipment.findUniqueOrThrow({ where: { id: shipmentId }, include: withContent });
  if (shipment.status !== 'requested') return null;
  const variantOf = new Map(shipment.order.lines.map(({ id, variantId }) => [id, variantId]));
  const [warehouse, variants] = await Promise.all([
    deps.db.warehouse.findUniqueOrThrow({ where: { id: shipment.warehouseId } }),
    deps.db.variant.findMany({
      where: { id: { in: [...variantOf.values()] } },
      select: { id: true, weightGrams: true },
    }),
  ]);
  const gramsOf = new Map(variants.map(({ id, weightGrams }) => [id, weightGrams]));
  const weightGrams = shipment.lines.reduce(
    (sum, { orderLineId, quantity }) => sum + (gramsOf.get(variantOf.get(orderLineId) ?? '') ?? 0) * quantity,
    0,
  );
  const house = houseOf(warehouse);
  const shopper = shopperAt(openAddress(deps, shipment.order));
  const way = shipment.returnId === null ? { from: house, to: shopper } : { from: shopper, to: house };
  return { reference: shipmentId, ...way, weightGrams: Math.max(weightGrams, 1) };
}

function houseOf(warehouse: Prisma.WarehouseGetPayload<object>): ParcelAddress {
  const { name, city, region, country, latitude, longitude } = warehouse;
  const { en = '' } = name as { en?: string };
  return { name: en, city, region, country, latitude, longitude, addressLines: [] };
}

function shopperAt(address: AddressInput): ParcelAddress {
  const { name, line1, line2, district = '', city, region, country, postalCode } = address;
  const addressLines = [line1, line2, district, `${postalCode} ${city}`.trim()].filter(Boolean);
  return { name, city, region, country, addressLines };
}
