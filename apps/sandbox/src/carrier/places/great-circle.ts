export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

const EARTH_RADIUS_KM = 6371;
const RADIAN = Math.PI / 180;

export function distanceKm(a: Point, b: Point): number {
  return angleBetween(a, b) * EARTH_RADIUS_KM;
}

/** The point a share (0 to 1) of the shortest way over the globe from `a` to `b`. */
export function pointBetween(a: Point, b: Point, share: number): Point {
  const angle = angleBetween(a, b);
  if (angle === 0) return a;
  const weightA = Math.sin((1 - share) * angle) / Math.sin(angle);
  const weightB = Math.sin(share * angle) / Math.sin(angle);
  const [xa, ya, za] = toVector(a);
  const [xb, yb, zb] = toVector(b);
  const [x, y, z] = [weightA * xa + weightB * xb, weightA * ya + weightB * yb, weightA * za + weightB * zb];
  return { latitude: Math.atan2(z, Math.hypot(x, y)) / RADIAN, longitude: Math.atan2(y, x) / RADIAN };
}

function angleBetween(a: Point, b: Point): number {
  const halfLatitude = Math.sin(((b.latitude - a.latitude) * RADIAN) / 2);
  const halfLongitude = Math.sin(((b.longitude - a.longitude) * RADIAN) / 2);
  const square = halfLatitude ** 2 + Math.cos(a.latitude * RADIAN) * Math.cos(b.latitude * RADIAN) * halfLongitude ** 2;
  return 2 * Math.asin(Math.min(1, Math.sqrt(square)));
}

function toVector({ latitude, longitude }: Point): [number, number, number] {
  const ring = Math.cos(latitude * RADIAN);
  return [ring * Math.cos(longitude * RADIAN), ring * Math.sin(longitude * RADIAN), Math.sin(latitude * RADIAN)];
}
