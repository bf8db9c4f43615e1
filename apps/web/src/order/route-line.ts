import type { Place, ShipmentView } from '@pushcart/client';

export interface MapPoint {
  readonly place: Place;
  readonly x: number;
  readonly y: number;
  readonly isPassed: boolean;
  readonly isHere: boolean;
  /** There is room for its name. */
  readonly isNamed: boolean;
}

export const MAP_WIDTH = 640;
export const MAP_HEIGHT = 260;
const MARGIN_X = 70;
const MARGIN_Y = 46;

/** Lays a parcel's way onto a sheet, north up, as large as it fits. */
export function routePoints({ route, events }: Pick<ShipmentView, 'route' | 'events'>): readonly MapPoint[] {
  const here = lastPassed(route, events.at(-1)?.place);
  const flat = flatten(unwrap(route));
  const xs = flat.map(({ x }) => x);
  const ys = flat.map(({ y }) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const scale = Math.min(
    (MAP_WIDTH - 2 * MARGIN_X) / Math.max(width, 1e-6),
    (MAP_HEIGHT - 2 * MARGIN_Y) / Math.max(height, 1e-6),
  );
  const spots = flat.map(({ x, y }) => ({
    x: MAP_WIDTH / 2 + (x - left - width / 2) * scale,
    y: MAP_HEIGHT / 2 + (y - top - height / 2) * scale,
  }));
  const named = namedSpots(spots, here);
  return route.map((place, index) => ({
    place,
    x: spots[index]?.x ?? 0,
    y: spots[index]?.y ?? 0,
    isPassed: index <= here,
    isHere: index === here,
    isNamed: named.has(index),
  }));
}

const NAME_WIDTH = 150;
const NAME_HEIGHT = 44;

/** Which places can carry their name without covering another: where the parcel is, then both ends, then what fits. */
function namedSpots(spots: readonly { x: number; y: number }[], here: number): ReadonlySet<number> {
  const named = new Set<number>();
  for (const index of [here, spots.length - 1, 0, ...spots.keys()]) {
    const spot = spots[index];
    if (spot === undefined) continue;
    const isFree = [...named].every((other) => {
      const { x, y } = spots[other] ?? spot;
      return Math.abs(x - spot.x) > NAME_WIDTH || Math.abs(y - spot.y) > NAME_HEIGHT;
    });
    if (isFree) named.add(index);
  }
  return named;
}

function lastPassed(route: readonly Place[], at: Place | undefined): number {
  if (at === undefined) return -1;
  return route.findLastIndex(({ name, city }) => name === at.name && city === at.city);
}

/** Longitudes without the jump at the date line. */
function unwrap(route: readonly Place[]): readonly { latitude: number; longitude: number }[] {
  let previous = route[0]?.longitude ?? 0;
  return route.map(({ latitude, longitude }) => {
    const turns = Math.round((previous - longitude) / 360);
    previous = longitude + turns * 360;
    return { latitude, longitude: previous };
  });
}

/** Degrees as even steps on paper, true to shape in the middle of the way. */
function flatten(points: readonly { latitude: number; longitude: number }[]): readonly { x: number; y: number }[] {
  const middle = points.reduce((sum, { latitude }) => sum + latitude, 0) / Math.max(points.length, 1);
  const shrink = Math.cos((middle * Math.PI) / 180);
  return points.map(({ latitude, longitude }) => ({ x: longitude * shrink, y: -latitude }));
}
