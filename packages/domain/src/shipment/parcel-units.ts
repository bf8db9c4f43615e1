import type { VariantId, WarehouseId } from '../ids.ts';
import { type CountedLine, firstParcels, type ParcelContent } from './fulfilment.ts';
import { hasLeft } from './shipment-rules.ts';

/** Units of a variant. */
export interface VariantUnits {
  readonly variantId: VariantId;
  readonly quantity: number;
}

export interface SoldLine extends CountedLine {
  readonly variantId: VariantId;
  /** What a unit of a bundle is made of, as it was ordered; empty for everything else. */
  readonly parts: readonly VariantUnits[];
}

/** Units of a variant that lie in a warehouse for an order. */
export interface HeldUnits extends VariantUnits {
  readonly warehouseId: WarehouseId;
}

/** What a warehouse holds and has put into no parcel yet. */
export interface Shelf {
  readonly warehouseId: WarehouseId;
  readonly units: Map<VariantId, number>;
}

type Made = Pick<SoldLine, 'variantId' | 'parts'>;

/** What a unit of a line is made of: itself, or the parts of a bundle. */
export function needsOf({ variantId, parts }: Made): readonly VariantUnits[] {
  return parts.length === 0 ? [{ variantId, quantity: 1 }] : parts;
}

/** The stock a parcel takes along when it leaves; one that is sent again took it along the first time. */
export function stockOf(
  { lines: packed, resendsId }: Pick<ParcelContent, 'lines' | 'resendsId'>,
  lines: readonly (Made & Pick<SoldLine, 'id'>)[],
): readonly VariantUnits[] {
  if (resendsId !== null) return [];
  return packed.flatMap(({ orderLineId, quantity }) => {
    const line = lines.find(({ id }) => id === orderLineId);
    if (line === undefined) return [];
    return needsOf(line).map((need) => ({ variantId: need.variantId, quantity: need.quantity * quantity }));
  });
}

/** What each warehouse holds for an order and has put into no parcel yet, in the order of the holds. */
export function freeHolds(
  lines: readonly SoldLine[],
  holds: readonly HeldUnits[],
  parcels: readonly ParcelContent[],
): readonly Shelf[] {
  const shelves = new Map<WarehouseId, Shelf>();
  for (const { warehouseId, variantId, quantity } of holds) {
    const shelf = shelves.get(warehouseId) ?? { warehouseId, units: new Map<VariantId, number>() };
    shelf.units.set(variantId, unitsOn(shelf, variantId) + quantity);
    shelves.set(warehouseId, shelf);
  }
  const free = [...shelves.values()];
  for (const parcel of firstParcels(parcels).filter(({ status }) => !hasLeft(status))) {
    takeUnits(free, parcel.warehouseId, stockOf(parcel, lines));
  }
  return free;
}

/** Takes units off the shelves as their parcel does when it leaves: those of its own warehouse first, then the others'. */
export function takeUnits(shelves: readonly Shelf[], from: WarehouseId, units: readonly VariantUnits[]): void {
  const own = shelves.filter(({ warehouseId }) => warehouseId === from);
  const others = shelves.filter(({ warehouseId }) => warehouseId !== from);
  for (const { variantId, quantity } of units) {
    let missing = quantity;
    for (const shelf of [...own, ...others]) {
      const taken = Math.min(unitsOn(shelf, variantId), missing);
      shelf.units.set(variantId, unitsOn(shelf, variantId) - taken);
      missing -= taken;
    }
  }
}

/** How many units of a line some shelves make together. */
export function unitsMadeOf(shelves: readonly Shelf[], line: Made): number {
  const made = needsOf(line).map(({ variantId, quantity }) =>
    Math.floor(shelves.reduce((sum, shelf) => sum + unitsOn(shelf, variantId), 0) / quantity),
  );
  return Math.min(...made);
}

/** How much of what a unit of a line is made of lies on a shelf. */
export function shareOf(shelf: Shelf, line: Made): number {
  return needsOf(line).reduce((sum, { variantId, quantity }) => sum + Math.min(unitsOn(shelf, variantId), quantity), 0);
}

function unitsOn({ units }: Shelf, variantId: VariantId): number {
  return units.get(variantId) ?? 0;
}
