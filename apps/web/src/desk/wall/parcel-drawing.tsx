import type { ParcelPlace } from '@pushcart/client';
import { geoPath } from 'd3-geo';
import { useMemo } from 'react';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { useTranslations } from 'use-intl';
import outline from 'world-atlas/land-110m.json';
import { MAP_HEIGHT, MAP_WIDTH, projectionFor } from './map-projection.ts';

const topology = outline as unknown as Topology<{ land: GeometryCollection }>;
const land = feature(topology, topology.objects.land);

const MOST_RADIUS = 18;

interface Props {
  readonly places: readonly ParcelPlace[];
  readonly nameOf: (place: ParcelPlace) => string;
}

/** Land and a dot for each place, larger with more parcels; the one that was seen last breathes. */
export default function ParcelDrawing({ places, nameOf }: Props) {
  const t = useTranslations('desk.wall');
  const { ground, dots } = useMemo(() => draw(places), [places]);
  const parcels = places.reduce((sum, place) => sum + place.parcels, 0);
  return (
    <svg
      role="img"
      aria-label={t('map', { parcels, places: places.length })}
      viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}
      className="mt-4 h-56 w-full rounded-xl bg-paper sm:h-72"
    >
      <path d={ground} vectorEffect="non-scaling-stroke" className="fill-sunken stroke-line" />
      {dots.map(({ place, x, y, isNewest }) => (
        <circle
          key={`${place.country} ${place.city}`}
          cx={x}
          cy={y}
          r={Math.min(3 + 2.5 * Math.sqrt(place.parcels), MOST_RADIUS)}
          vectorEffect="non-scaling-stroke"
          className={isNewest ? 'animate-breathe fill-lamp stroke-ink' : 'fill-ink/80 stroke-surface'}
        >
          <title>{t('parcelsAt', { place: nameOf(place), count: place.parcels })}</title>
        </circle>
      ))}
    </svg>
  );
}

function draw(places: readonly ParcelPlace[]) {
  const projection = projectionFor(places);
  const newest = places.toSorted((a, b) => b.seenAt.getTime() - a.seenAt.getTime())[0];
  const dots = places.map((place) => {
    const [x, y] = projection([place.longitude, place.latitude]) ?? [0, 0];
    return { place, x, y, isNewest: place === newest };
  });
  return {
    // The panel may be wider than the map: land goes on beyond its edges.
    ground:
      geoPath(
        projection.clipExtent([
          [-2 * MAP_WIDTH, -MAP_HEIGHT],
          [3 * MAP_WIDTH, 2 * MAP_HEIGHT],
        ]),
      )(land) ?? '',
    dots: dots.toSorted((a, b) => Number(a.isNewest) - Number(b.isNewest)),
  };
}
