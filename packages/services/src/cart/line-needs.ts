import type { CartLineView, ShareLine } from '@pushcart/domain';
import { Prisma } from '../db/client.ts';

/** A variant that a unit of a line takes: itself, or a part of it. */
export interface NeedJson {
  readonly variantId: string;
  readonly quantity: number;
  readonly there: number;
  readonly toCome: number;
  readonly arrivesOn: string | null;
  /** Units the cart holds, of which so many are promised. */
  readonly held: number;
  readonly promised: number;
}

/** What a row `line` of a cart takes, and what there is of it, as JSON. */
export function needsOfLine(now: Date): Prisma.Sql {
  return Prisma.sql`(
    SELECT jsonb_agg(jsonb_build_object(
      'variantId', need.variant_id, 'quantity', need.quantity, 'there', (
        SELECT coalesce(sum(level.on_hand - level.reserved), 0) FROM stock_levels level WHERE level.variant_id = need.variant_id),
      'toCome', coalesce(terms.unit_limit - terms.promised, 0), 'arrivesOn', terms.arrives_on,
      'held', held.units, 'promised', held.promised))
    FROM (
      SELECT part.variant_id, part.quantity FROM bundle_parts part WHERE part.bundle_id = line.variant_id
      UNION ALL SELECT line.variant_id, 1 WHERE NOT EXISTS (SELECT 1 FROM bundles WHERE variant_id = line.variant_id)
    ) need
    LEFT JOIN stock_promises terms ON terms.variant_id = need.variant_id AND terms.kind <> 'none'
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(hold.quantity), 0) AS units,
        coalesce(sum(hold.quantity) FILTER (WHERE hold.warehouse_id IS NULL), 0) AS promised
      FROM reservations hold
      WHERE hold.cart_id = line.cart_id AND hold.variant_id = need.variant_id
        AND hold.status = 'held' AND hold.expires_at > ${now}
    ) held)`;
}

interface Needing {
  readonly quantity: number;
  readonly needs: readonly NeedJson[];
}

export function toShare({ quantity, needs }: Needing): ShareLine {
  const freeOf = ({ there, toCome, held }: NeedJson) => there + toCome + held;
  return { quantity, parts: needs.map((need) => ({ ...need, free: freeOf(need) })) };
}

/** How many units of the line are still to come, looked at by itself, and when the last of them does; null if all are there. */
export function awaitedOf({ quantity, needs }: Needing): CartLineView['awaited'] {
  const short = needs
    .map((need) => ({
      ...need,
      units: quantity - Math.floor((need.there + need.held - need.promised) / need.quantity),
    }))
    .filter(({ units }) => units > 0);
  if (short.length === 0 || short.some(({ toCome, promised }) => toCome + promised === 0)) return null;
  const units = Math.min(quantity, Math.max(...short.map((need) => need.units)));
  const days = short.flatMap(({ arrivesOn }) => arrivesOn ?? []).sort();
  return { units, arrivesOn: days.at(-1) ?? null };
}
