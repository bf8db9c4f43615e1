import type { PickupPoint } from '@pushcart/domain';
import { addressRules } from '@pushcart/domain';

/** The address of a pickup point on one line, in the order of its country. */
export function pointText({ line1, postalCode, city, region, country }: PickupPoint): string {
  const isFromTheLargest = addressRules(country).order[0] === 'region';
  const parts = isFromTheLargest ? [region, city, line1] : [line1, `${postalCode} ${city}`.trim()];
  return parts.filter((part) => part !== '').join(isFromTheLargest ? ' ' : ', ');
}
