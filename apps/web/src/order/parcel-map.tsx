import type { Place, ShipmentView } from '@pushcart/client';
import { useLocale, useTranslations } from 'use-intl';
import { cx } from '../ui/cx.ts';
import { cityText } from './place-text.ts';
import { MAP_HEIGHT, MAP_WIDTH, type MapPoint, routePoints } from './route-line.ts';

const GRID = Array.from({ length: 15 }, (_, index) => index + 1);
const GRID_STEP = 40;
/** A name this near to an edge reads away from it. */
const EDGE = 90;

/** The parcel's way as a drawing; the table beside it says the same in words. */
export function ParcelMap({ shipment }: { readonly shipment: ShipmentView }) {
  const t = useTranslations('order');
  const points = routePoints(shipment);
  const locale = useLocale();
  const nameOf = (place: Place | undefined) => place && cityText(place, locale);
  const from = nameOf(shipment.route[0]) ?? '';
  const to = nameOf(shipment.route.at(-1)) ?? '';
  const now = nameOf(shipment.events.at(-1)?.place) ?? from;
  const passed = points.filter(({ isPassed }) => isPassed);
  return (
    <svg
      viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}
      role="img"
      aria-label={t('mapLabel', { from, to, now })}
      className="mt-5 w-full rounded-2xl bg-sunken"
    >
      <g className="stroke-line" strokeWidth={1}>
        {GRID.map((line) => (
          <path key={line} d={`M${line * GRID_STEP} 0V${MAP_HEIGHT}M0 ${line * GRID_STEP}H${MAP_WIDTH}`} />
        ))}
      </g>
      <polyline
        points={lineThrough(points)}
        fill="none"
        className="stroke-line-strong"
        strokeWidth={3}
        strokeDasharray="2 9"
        strokeLinecap="round"
      />
      <polyline
        points={lineThrough(passed)}
        fill="none"
        className="stroke-ink"
        strokeWidth={4}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      {points.map((point, index) => (
        <Stop key={`${point.place.name} ${index}`} point={point} />
      ))}
    </svg>
  );
}

function Stop({ point }: { readonly point: MapPoint }) {
  const locale = useLocale();
  const { x, y, place, isPassed, isHere, isNamed } = point;
  return (
    <g>
      {isHere && <circle cx={x} cy={y} r={16} className="animate-breathe fill-lamp opacity-50" />}
      <circle
        cx={x}
        cy={y}
        r={isHere ? 9 : 6}
        strokeWidth={3}
        className={cx(
          'transition-colors duration-700',
          isHere ? 'fill-lamp stroke-ink' : isPassed ? 'fill-ink stroke-ink' : 'fill-surface stroke-line-strong',
        )}
      />
      {isNamed && (
        <text
          x={x}
          y={y < MAP_HEIGHT / 2 ? y - 20 : y + 34}
          textAnchor={x < EDGE ? 'start' : x > MAP_WIDTH - EDGE ? 'end' : 'middle'}
          className={cx('fill-ink text-[26px] sm:text-[15px]', isHere && 'font-bold')}
          paintOrder="stroke"
          strokeWidth={5}
          strokeLinejoin="round"
          stroke="var(--sunken)"
        >
          {cityText(place, locale)}
        </text>
      )}
    </g>
  );
}

function lineThrough(points: readonly MapPoint[]): string {
  return points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
}
