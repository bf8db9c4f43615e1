import { DomainError } from '../errors.ts';
import type { Order } from '../order/order-rules.ts';
import type { LineUnits, ShipmentView } from './shipment.ts';
import { hasLeft } from './shipment-rules.ts';

/** A line of an order, as far as it matters how much of it is still to be sent. */
export interface CountedLine {
  readonly id: string;
  readonly quantity: number;
  /** Units that are not sent after all. */
  readonly calledOff: number;
}

/** A parcel of an order, as far as what is in it matters. */
export type ParcelContent = Pick<
  ShipmentView,
  'status' | 'warehouseId' | 'lines' | 'returnId' | 'resendsId' | 'resolution'
>;

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
export function unpackedUnits(line: CountedLine, parcels: readonly ParcelContent[]): number {
  const packed = firstParcels(parcels).reduce((sum, { lines }) => sum + unitsIn(lines, line.id), 0);
  return line.quantity - line.calledOff - packed;
}

/** What can be taken off an order of which a part has left: what is in no parcel. Before anything left, the whole order is cancelled. */
export function requireRest(
  { number, status }: Pick<Order, 'number' | 'status'>,
  lines: readonly CountedLine[],
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
export function hasAllLeft(lines: readonly CountedLine[], parcels: readonly ParcelContent[]): boolean {
  const first = firstParcels(parcels);
  const isAllPacked = lines.every((line) => unpackedUnits(line, parcels) <= 0);
  return isAllPacked && first.length > 0 && first.every(({ status }) => hasLeft(status));
}

/** How far an order is by its parcels. What came back and went out again counts by the parcel it went out in. */
export function progressOf(lines: readonly CountedLine[], parcels: readonly ParcelContent[]): Progress {
  if (!firstParcels(parcels).some(({ status }) => hasLeft(status))) return 'none';
  const last = parcelsOut(parcels).filter(({ resolution }) => resolution !== 'sent_again');
  const arrived = last.some(({ status }) => status === 'delivered');
  if (!hasAllLeft(lines, parcels)) return arrived ? 'partly_delivered' : 'partly_shipped';
  const isOver = last.every(({ status, resolution }) => status === 'delivered' || resolution === 'taken_back');
  if (isOver) return arrived ? 'delivered' : 'taken_back';
  return arrived ? 'partly_delivered' : 'shipped';
}

/** Each unit counts in the first parcel it was put into. */
export function firstParcels(parcels: readonly ParcelContent[]): readonly ParcelContent[] {
  return parcelsOut(parcels).filter(({ resendsId }) => resendsId === null);
}

function unitsIn(lines: readonly LineUnits[], orderLineId: string): number {
  return lines.reduce((sum, line) => sum + (line.orderLineId === orderLineId ? line.quantity : 0), 0);
}
