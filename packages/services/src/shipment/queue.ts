import {
  type Actor,
  hasLeft,
  type LineUnits,
  type LocalizedText,
  maskName,
  type OrderStatus,
  type PackingQueue,
  planParcels,
  type QueueLine,
  type QueueRow,
  requirePermission,
  SHIPMENT_STATUSES,
  stageOf,
  waitingUnits,
} from '@pushcart/domain';
import type { Prisma } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import { lineOf, openAddress, type StoredOrder, withLines } from '../order/order-row.ts';
import { restsOf } from '../payment/order-due.ts';
import { soldLines } from './parcels-of-order.ts';
import { shipmentState, withUnits } from './shipment-row.ts';

const MOST = 200;
/** How long staff see what the carrier has taken. */
const HANDED_OVER_MS = 24 * 3_600_000;
const LEFT = SHIPMENT_STATUSES.filter(hasLeft);
const WAITING = SHIPMENT_STATUSES.filter((status) => !hasLeft(status) && status !== 'cancelled');

const withParcels = { ...withLines, shipments: { include: withUnits }, picks: true } satisfies Prisma.OrderInclude;
type OrderWithParcels = Prisma.OrderGetPayload<{ include: typeof withParcels }>;

/** What waits, is to be picked, packed, labelled and handed over, the oldest order first, and what went wrong on the way. */
export async function viewQueue(
  deps: Deps,
  actor: Actor,
  { warehouseId }: { warehouseId?: string | undefined } = {},
): Promise<PackingQueue> {
  requirePermission(actor, 'orders.read');
  const { storeId } = actor;
  const [warehouses, open, parcels] = await Promise.all([
    deps.db.warehouse.findMany({ where: { storeId }, orderBy: [{ position: 'asc' }, { id: 'asc' }] }),
    readOpen(deps, storeId),
    readParcels(deps, storeId),
  ]);
  // Nothing of an order leaves before all of it is paid: what costs more since it was edited waits for the rest.
  const rests = await restsOf(deps.db, open);
  const paid = open.slice(0, MOST).filter(({ id }) => !rests.has(id));
  const places = new Map(warehouses.map(({ id }, place) => [id, place]));
  const rows = [...(await unpackedRows(deps, paid, places)), ...parcelRows(deps, parcels.slice(0, MOST))];
  return {
    rows: warehouseId === undefined ? rows : rows.filter((row) => row.warehouseId === warehouseId),
    warehouses: warehouses.map(({ id, code, name }) => ({ id, code, name: name as unknown as LocalizedText })),
    isCut: open.length > MOST || parcels.length > MOST,
  };
}

function readOpen({ db }: Deps, storeId: string): Promise<OrderWithParcels[]> {
  return db.order.findMany({
    where: { storeId, status: { in: ['paid', 'packed'] }, pickupWarehouseId: null },
    orderBy: [{ placedAt: 'asc' }, { id: 'asc' }],
    take: MOST + 1,
    include: withParcels,
  });
}

function readParcels({ db, clock }: Deps, storeId: string) {
  const since = new Date(clock.now().getTime() - HANDED_OVER_MS);
  return db.shipment.findMany({
    where: {
      storeId,
      resolution: null,
      OR: [
        { status: { in: WAITING }, returnId: null },
        { status: 'refused' },
        { status: { in: ['delayed', 'attempted', 'returned'] }, returnId: null },
        {
          status: { in: [...LEFT] },
          returnId: null,
          order: { status: { in: ['packed', 'shipped'] } },
          createdAt: { gte: since },
        },
      ],
    },
    orderBy: { id: 'asc' },
    take: MOST + 1,
    include: { ...withUnits, order: { include: withLines } },
  });
}

/** `places` are those of the warehouses: parcels are planned in their order, as when they are packed. */
async function unpackedRows(
  deps: Deps,
  orders: readonly OrderWithParcels[],
  places: ReadonlyMap<string, number>,
): Promise<readonly QueueRow[]> {
  const claimed = await deps.db.reservation.findMany({
    where: { orderId: { in: orders.map(({ id }) => id) }, status: 'claimed' },
    orderBy: { id: 'asc' },
  });
  // What is still to come lies in no warehouse yet.
  const holds = claimed
    .flatMap(({ warehouseId, ...hold }) => (warehouseId === null ? [] : [{ ...hold, warehouseId }]))
    .sort((a, b) => (places.get(a.warehouseId) ?? 0) - (places.get(b.warehouseId) ?? 0));
  return orders.flatMap((order) => {
    const held = holds.filter(({ orderId }) => orderId === order.id);
    const [sold, parcels] = [soldLines(order), order.shipments.map(shipmentState)];
    const planned = planParcels(sold, held, parcels);
    const waiting = waitingUnits(sold, held, parcels);
    // Packed as a whole, before there was a parcel: nobody has to go to the shelf any more.
    const isWhole = order.status === 'packed' && parcels.length === 0;
    const rows = planned.map(({ warehouseId, lines }): QueueRow => {
      const isPicked = isWhole || order.picks.some((pick) => pick.warehouseId === warehouseId);
      return {
        stage: isPicked ? 'to_pack' : 'to_pick',
        order: orderOfRow(deps, order),
        warehouseId,
        lines: queueLines(order, lines),
        shipment: null,
      };
    });
    if (waiting.length === 0) return rows;
    const lines = queueLines(order, waiting);
    return [...rows, { stage: 'waiting', order: orderOfRow(deps, order), warehouseId: null, lines, shipment: null }];
  });
}

function parcelRows(deps: Deps, parcels: Awaited<ReturnType<typeof readParcels>>): readonly QueueRow[] {
  return parcels.flatMap((parcel): readonly QueueRow[] => {
    const { lines, route: _, ...shipment } = shipmentState(parcel);
    const stage = stageOf(shipment);
    if (stage === null) return [];
    const { warehouseId } = shipment;
    const order = orderOfRow(deps, parcel.order);
    return [{ stage, order, warehouseId, lines: queueLines(parcel.order, lines), shipment }];
  });
}

function orderOfRow(deps: Pick<Deps, 'personalData'>, row: StoredOrder): QueueRow['order'] {
  const { id, number, status, city, country, placedAt } = row;
  const customerName = maskName(openAddress(deps, row).name);
  return { ...{ id, number, city, country, placedAt, customerName }, status: status as OrderStatus };
}

function queueLines({ lines, currency }: StoredOrder, units: readonly LineUnits[]): readonly QueueLine[] {
  return units.flatMap(({ orderLineId, quantity }) => {
    const line = lines.find(({ id }) => id === orderLineId);
    if (line === undefined) return [];
    const { sku, name, optionText, image, parts } = lineOf(line, currency);
    return [{ orderLineId, quantity, sku, name, optionText, image, parts }];
  });
}
