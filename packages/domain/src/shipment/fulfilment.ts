import { DomainError } from '../errors.ts';
import type { VariantId, WarehouseId } from '../ids.ts';
import type { Order } from '../order/order-rules.ts';
import type { LineUnits, ShipmentView } from './shipment.ts';
import { hasLeft } from './shipment-rules.ts';

export interface SoldLine {
  readonly id: string;
  readonly variantId: VariantId;
  readonly quantity: number;
  /** Units that are not sent after all. */
  readonly calledOff: number;
}

/** A parcel of an order, as far as what is in it matters. */
export type ParcelContent = Pick<
  ShipmentView,
  'status' | 'warehouseId' | 'lines' | 'returnId' | 'resendsId' | 'resolution'
>;

/** Units of a variant that lie in a warehouse for an order. */
export interface HeldUnits {
  readonly warehouseId: WarehouseId;
  readonly variantId: VariantId;
  readonly quantity: number;
}

export interface PackedUnits {
  readonly warehouseId: WarehouseId;
  readonly lines: readonly LineUnits[];
}

/** How far an order's parcels are. */
export const PROGRESS = ['none', 'partly_shipped', 'shipped', 'partly_delivered', 'delivered', 'taken_back'] as const;
export type Progress = (typeof PROGRESS)[number];

/** The parcels on their way to the shopper: neither those of returns nor those that were given up. */
export function parcelsOut<Parcel extends Pick<ParcelContent, 'status' | 'returnId'>>(
  parcels: readonly Parcel[],
): readonly Parcel[] {
  return parcels.filter(({ status, returnId }) => returnId === null && status !== 'cancelled');
}

/** Units of a line that are to be sent and are in no parcel yet. */
export function unpackedUnits(line: Omit<SoldLine, 'variantId'>, parcels: readonly ParcelContent[]): number {
  const packed = firstParcels(parcels).reduce((sum, { lines }) => sum + unitsIn(lines, line.id), 0);
  return line.quantity - line.calledOff - packed;
}

/** What is still to be packed, a parcel for each warehouse that holds some of it, in the order of the holds. */
export function planParcels(
  lines: readonly SoldLine[],
  holds: readonly HeldUnits[],
  parcels: readonly ParcelContent[],
): readonly PackedUnits[] {
  const wanted = new Map(lines.map((line) => [line.id, unpackedUnits(line, parcels)]));
  return freeHolds(lines, holds, parcels).flatMap(({ warehouseId, units }) => {
    const packed = lines.flatMap(({ id, variantId }) => {
      const quantity = Math.min(wanted.get(id) ?? 0, units.get(variantId) ?? 0);
      if (quantity <= 0) return [];
      wanted.set(id, (wanted.get(id) ?? 0) - quantity);
      units.set(variantId, (units.get(variantId) ?? 0) - quantity);
      return [{ orderLineId: id, quantity }];
    });
    return packed.length === 0 ? [] : [{ warehouseId, lines: packed }];
  });
}

/** Refuses to pack what is not there: units of no line, units that are in another parcel or that another warehouse holds. */
export function requirePacked(
  { warehouseId, lines: packed }: PackedUnits,
  lines: readonly SoldLine[],
  holds: readonly HeldUnits[],
  parcels: readonly ParcelContent[],
): void {
  const named = new Set(packed.map(({ orderLineId }) => orderLineId));
  const isCounted = packed.every(({ quantity }) => Number.isInteger(quantity) && quantity > 0);
  if (packed.length === 0 || named.size !== packed.length || !isCounted) {
    throw new DomainError('INVALID_INPUT', 'Name each line once, with one unit or more.', { field: 'lines' });
  }
  const here = freeHolds(lines, holds, parcels).find((one) => one.warehouseId === warehouseId)?.units;
  for (const { orderLineId, quantity } of packed) {
    const line = lines.find(({ id }) => id === orderLineId);
    if (line === undefined) throw new DomainError('NOT_FOUND', 'The order has no such line.');
    const held = here?.get(line.variantId) ?? 0;
    const left = Math.max(Math.min(unpackedUnits(line, parcels), held), 0);
    if (quantity > left) {
      const message = `${left} of these units can be packed here, ${quantity} were named.`;
      throw new DomainError('ORDER_NOT_PACKABLE', message, { orderLineId, left });
    }
    here?.set(line.variantId, held - quantity);
  }
}

/** What can be taken off an order of which a part has left: what is in no parcel. Before anything left, the whole order is cancelled. */
export function requireRest(
  { number, status }: Pick<Order, 'number' | 'status'>,
  lines: readonly SoldLine[],
  parcels: readonly ParcelContent[],
): readonly (LineUnits & { readonly calledOff: number })[] {
  const rest = lines.flatMap((line) => {
    const quantity = unpackedUnits(line, parcels);
    return quantity > 0 ? [{ orderLineId: line.id, quantity, calledOff: line.calledOff }] : [];
  });
  const hasBegun = status === 'packed' && firstParcels(parcels).some((parcel) => hasLeft(parcel.status));
  if (hasBegun && rest.length > 0) return rest;
  const why = rest.length === 0 ? 'All of it is in parcels.' : 'Nothing of it has left yet.';
  throw new DomainError('ORDER_NOT_CANCELLABLE', `Order ${number} has no rest to cancel: ${why}`, { status });
}

/** Whether all that is to be sent of an order has left the house. */
export function hasAllLeft(lines: readonly Omit<SoldLine, 'variantId'>[], parcels: readonly ParcelContent[]): boolean {
  const first = firstParcels(parcels);
  const isAllPacked = lines.every((line) => unpackedUnits(line, parcels) <= 0);
  return isAllPacked && first.length > 0 && first.every(({ status }) => hasLeft(status));
}

/** How far an order is by its parcels. What came back and went out again counts by the parcel it went out in. */
export function progressOf(lines: readonly Omit<SoldLine, 'variantId'>[], parcels: readonly ParcelContent[]): Progress {
  if (!firstParcels(parcels).some(({ status }) => hasLeft(status))) return 'none';
  const last = parcelsOut(parcels).filter(({ resolution }) => resolution !== 'sent_again');
  const arrived = last.some(({ status }) => status === 'delivered');
  if (!hasAllLeft(lines, parcels)) return arrived ? 'partly_delivered' : 'partly_shipped';
  const isOver = last.every(({ status, resolution }) => status === 'delivered' || resolution === 'taken_back');
  if (isOver) return arrived ? 'delivered' : 'taken_back';
  return arrived ? 'partly_delivered' : 'shipped';
}

/** The stock a parcel takes along when it leaves; one that is sent again took it along the first time. */
export function stockOf(
  { lines: packed, resendsId }: Pick<ParcelContent, 'lines' | 'resendsId'>,
  lines: readonly Pick<SoldLine, 'id' | 'variantId'>[],
): readonly { readonly variantId: VariantId; readonly quantity: number }[] {
  if (resendsId !== null) return [];
  return packed.flatMap(({ orderLineId, quantity }) => {
    const line = lines.find(({ id }) => id === orderLineId);
    return line === undefined ? [] : [{ variantId: line.variantId, quantity }];
  });
}

/** Each unit counts in the first parcel it was put into. */
function firstParcels(parcels: readonly ParcelContent[]): readonly ParcelContent[] {
  return parcelsOut(parcels).filter(({ resendsId }) => resendsId === null);
}

/** What each warehouse holds for the order and has put into no parcel yet. */
function freeHolds(lines: readonly SoldLine[], holds: readonly HeldUnits[], parcels: readonly ParcelContent[]) {
  const free = new Map<WarehouseId, Map<VariantId, number>>();
  const add = (warehouseId: WarehouseId, variantId: VariantId, quantity: number) => {
    const units = free.get(warehouseId) ?? new Map<VariantId, number>();
    free.set(warehouseId, units.set(variantId, (units.get(variantId) ?? 0) + quantity));
  };
  for (const { warehouseId, variantId, quantity } of holds) add(warehouseId, variantId, quantity);
  for (const parcel of firstParcels(parcels).filter(({ status }) => !hasLeft(status))) {
    for (const { variantId, quantity } of stockOf(parcel, lines)) add(parcel.warehouseId, variantId, -quantity);
  }
  return [...free].map(([warehouseId, units]) => ({ warehouseId, units }));
}

function unitsIn(lines: readonly LineUnits[], orderLineId: string): number {
  return lines.reduce((sum, line) => sum + (line.orderLineId === orderLineId ? line.quantity : 0), 0);
}
