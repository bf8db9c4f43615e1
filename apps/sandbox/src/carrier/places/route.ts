import type { City } from './city.ts';
import { CITIES } from './gazetteer.ts';
import { distanceKm, pointBetween } from './great-circle.ts';

export interface Place {
  readonly name: string;
  readonly city: string;
  readonly cityNames: Readonly<Record<'en' | 'zh-CN', string>>;
  readonly region: string;
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Up to this distance a parcel passes so many hubs on its way. */
const HUBS_BY_DISTANCE: readonly (readonly [km: number, hubs: number])[] = [
  [120, 0],
  [700, 1],
  [2500, 2],
  [7000, 3],
  [Number.POSITIVE_INFINITY, 4],
];
const MAX_DETOUR = 1.3;
/** Nearer to an end, a hub is no stage of its own. */
const MIN_STAGE_KM = 40;

/** From the sender over hubs near the shortest way to the recipient. A parcel within one country does not leave it. */
export function planRoute(from: Place, to: Place): readonly Place[] {
  const wholeKm = distanceKm(from, to);
  const count = HUBS_BY_DISTANCE.find(([km]) => wholeKm <= km)?.[1] ?? 0;
  const candidates = CITIES.filter((city) => canPass(city, from, to) && detour(city, from, to) <= MAX_DETOUR * wholeKm);

  const route = [from];
  for (let stage = 1; stage <= count; stage += 1) {
    const hub = nextHub(candidates, route, to, stage / (count + 1));
    if (hub) route.push(hub);
  }
  return [...route, to];
}

function canPass(city: City, from: Place, to: Place): boolean {
  if (from.country === to.country && city.country !== from.country) return false;
  return distanceKm(city, from) > MIN_STAGE_KM && distanceKm(city, to) > MIN_STAGE_KM;
}

/** The candidate next to that share of the way which brings the parcel nearer than it is. */
function nextHub(candidates: readonly City[], route: readonly Place[], to: Place, share: number): Place | undefined {
  const [from] = route;
  const last = route.at(-1);
  if (!from || !last) return undefined;
  const target = pointBetween(from, to, share);
  const nearest = candidates
    .filter(
      (city) => distanceKm(city, to) + MIN_STAGE_KM < distanceKm(last, to) && distanceKm(city, last) > MIN_STAGE_KM,
    )
    .sort((a, b) => distanceKm(a, target) - distanceKm(b, target))[0];
  return nearest && toHub(nearest);
}

function detour(city: City, from: Place, to: Place): number {
  return distanceKm(from, city) + distanceKm(city, to);
}

function toHub({ name, chineseName, region, country, latitude, longitude }: City): Place {
  const cityNames = { en: name, 'zh-CN': chineseName };
  return { name: `${name} sorting centre`, city: name, cityNames, region, country, latitude, longitude };
}
