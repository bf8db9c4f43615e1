import { DomainError } from '../errors.ts';
import type { WarehouseId } from '../ids.ts';
import type { AwaitedUnits } from '../inventory/promise.ts';
import { type ParcelContent, unpackedUnits } from './fulfilment.ts';
import {
  freeHolds,
  type HeldUnits,
  needsOf,
  type Shelf,
  type SoldLine,
  shareOf,
  stockOf,
  takeUnits,
  unitsMadeOf,
} from './parcel-units.ts';
import type { LineUnits } from './shipment.ts';

export interface PackedUnits {
  readonly warehouseId: WarehouseId;
  readonly lines: readonly LineUnits[];
}

/**
 * What is still to be packed, a parcel for each warehouse that holds some of it, in the order of the holds. A unit of a bundle is packed
 * where all of its parts lie; where no warehouse has them all, in the one that has most of them, and the others are brought there. What
 * is still to come is in no parcel.
 */
export function planParcels(
  lines: readonly SoldLine[],
  holds: readonly HeldUnits[],
  parcels: readonly ParcelContent[],
): readonly PackedUnits[] {
  const free = freeHolds(lines, holds, parcels);
  const plan = new Map(free.map(({ warehouseId }) => [warehouseId, new Map<string, number>()]));
  const wanted = new Map(lines.map((line) => [line.id, unpackedUnits(line, parcels)]));
  const put = (line: SoldLine, { warehouseId }: Shelf, made: number) => {
    const quantity = Math.min(wanted.get(line.id) ?? 0, made);
    if (quantity <= 0) return;
    wanted.set(line.id, (wanted.get(line.id) ?? 0) - quantity);
    takeUnits(free, warehouseId, unitsOf(line, quantity));
    const parcel = plan.get(warehouseId);
    parcel?.set(line.id, (parcel.get(line.id) ?? 0) + quantity);
  };
  // A unit by itself is packed wherever it lies; those of a bundle have to come together, so they choose first.
  const bundles = lines.filter(({ parts }) => parts.length > 0);
  for (const line of bundles) for (const shelf of free) put(line, shelf, unitsMadeOf([shelf], line));
  for (const line of bundles) {
    for (let made = unitsMadeOf(free, line); made > 0 && (wanted.get(line.id) ?? 0) > 0; made--) {
      const [most] = free.toSorted((a, b) => shareOf(b, line) - shareOf(a, line));
      if (most !== undefined) put(line, most, 1);
    }
  }
  const others = lines.filter(({ parts }) => parts.length === 0);
  for (const line of others) for (const shelf of free) put(line, shelf, unitsMadeOf([shelf], line));
  return [...plan].flatMap(([warehouseId, units]) => {
    const packed = lines.flatMap(({ id }) => linesOf(id, units.get(id) ?? 0));
    return packed.length === 0 ? [] : [{ warehouseId, lines: packed }];
  });
}

/** What is to be sent and cannot be packed yet, for it is still to come. */
export function waitingUnits(
  lines: readonly SoldLine[],
  holds: readonly HeldUnits[],
  parcels: readonly ParcelContent[],
): readonly LineUnits[] {
  const planned = planParcels(lines, holds, parcels).flatMap((parcel) => parcel.lines);
  return lines.flatMap((line) => {
    const there = planned.reduce((sum, one) => sum + (one.orderLineId === line.id ? one.quantity : 0), 0);
    return linesOf(line.id, unpackedUnits(line, parcels) - there);
  });
}

/**
 * Refuses to pack what is not there: units of no line, units that are in another parcel, that another warehouse holds or that are still
 * to come (`awaited`). Of a bundle a warehouse needs to hold a part; the others are brought there.
 */
export function requirePacked(
  { warehouseId, lines: packed }: PackedUnits,
  lines: readonly SoldLine[],
  holds: readonly HeldUnits[],
  parcels: readonly ParcelContent[],
  awaited: readonly AwaitedUnits[] = [],
): void {
  const named = new Set(packed.map(({ orderLineId }) => orderLineId));
  const isCounted = packed.every(({ quantity }) => Number.isInteger(quantity) && quantity > 0);
  if (packed.length === 0 || named.size !== packed.length || !isCounted) {
    throw new DomainError('INVALID_INPUT', 'Name each line once, with one unit or more.', { field: 'lines' });
  }
  const free = freeHolds(lines, holds, parcels);
  for (const { orderLineId, quantity } of packed) {
    const line = lines.find(({ id }) => id === orderLineId);
    if (line === undefined) throw new DomainError('NOT_FOUND', 'The order has no such line.');
    const unpacked = unpackedUnits(line, parcels);
    const left = Math.max(Math.min(unpacked, unitsAt(free, warehouseId, line)), 0);
    if (quantity > left) throw notThere(line, { quantity, left, unpacked, awaited });
    takeUnits(free, warehouseId, unitsOf(line, quantity));
  }
}

function unitsAt(free: readonly Shelf[], warehouseId: WarehouseId, line: SoldLine): number {
  const here = free.filter((shelf) => shelf.warehouseId === warehouseId);
  const isBegun = line.parts.length > 0 && here.some((shelf) => shareOf(shelf, line) > 0);
  return unitsMadeOf(isBegun ? free : here, line);
}

interface Short {
  readonly quantity: number;
  readonly left: number;
  readonly unpacked: number;
  readonly awaited: readonly AwaitedUnits[];
}

function notThere(line: SoldLine, { quantity, left, unpacked, awaited }: Short): DomainError {
  const waits = awaited.filter(({ variantId }) => needsOf(line).some((need) => need.variantId === variantId));
  const details = { orderLineId: line.id, left };
  const message = `${left} of these units can be packed here, ${quantity} were named.`;
  if (waits.length === 0 || quantity > unpacked) return new DomainError('ORDER_NOT_PACKABLE', message, details);
  return new DomainError('ORDER_AWAITS_STOCK', `${message} The others are still to come.`, {
    ...details,
    awaited: waits,
  });
}

function unitsOf(line: SoldLine, quantity: number) {
  return stockOf({ lines: [{ orderLineId: line.id, quantity }], resendsId: null }, [line]);
}

function linesOf(orderLineId: string, quantity: number): readonly LineUnits[] {
  return quantity > 0 ? [{ orderLineId, quantity }] : [];
}
