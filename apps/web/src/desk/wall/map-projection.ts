import type { ParcelPlace } from '@pushcart/client';
import { type GeoProjection, geoCentroid, geoNaturalEarth1, geoPath } from 'd3-geo';

export const MAP_WIDTH = 480;
export const MAP_HEIGHT = 270;
const MARGIN = 32;
/** About 70 degrees across: nearer, there is too little of a coast to tell where it is. */
const CLOSEST = 460;

/** A projection in which every place lies on the map, off its edges, and no single place fills it. */
export function projectionFor(places: readonly ParcelPlace[]): GeoProjection {
  const points = {
    type: 'MultiPoint' as const,
    coordinates: places.map(({ longitude, latitude }) => [longitude, latitude]),
  };
  const [middle] = geoCentroid(points);
  const projection = geoNaturalEarth1()
    // Places on opposite sides of the globe have no middle.
    .rotate([-(middle || 0), 0])
    .fitExtent(
      [
        [MARGIN, MARGIN],
        [MAP_WIDTH - MARGIN, MAP_HEIGHT - MARGIN],
      ],
      points,
    );
  if (projection.scale() <= CLOSEST) return projection;
  projection.scale(CLOSEST).translate([0, 0]);
  const [[left, top], [right, bottom]] = geoPath(projection).bounds(points);
  return projection.translate([(MAP_WIDTH - left - right) / 2, (MAP_HEIGHT - top - bottom) / 2]);
}
