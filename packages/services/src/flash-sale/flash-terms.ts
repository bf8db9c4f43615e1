import {
  type Actor,
  type DeliveryPlan,
  DomainError,
  exchange,
  type ImageView,
  isId,
  type LocalizedText,
  money,
  optionText,
  type ProductOption,
  planIn,
  type TaxClass,
} from '@pushcart/domain';
import { translated, variantImage } from '../catalog/product-json.ts';
import type { Terms } from '../checkout/load-checkout.ts';
import { deliveryPlan, variantWanted } from '../delivery/read-plan.ts';
import type { Deps } from '../deps.ts';
import { type LineBundle, lineBundle } from '../inventory/line-bundle.ts';
import { marketOf } from '../market/current-market.ts';
import { NO_OFFERS } from '../promotion/offers.ts';
import { storeTaxZones, type TaxZoneJson, toTaxZone } from '../tax/tax-zone-row.ts';
import type { FlashChoice } from './flash-sale-service.ts';

interface TermsRow {
  readonly currency: string;
  readonly tax_zones: readonly TaxZoneJson[];
  readonly hold_seconds: number;
  readonly plan: DeliveryPlan;
  readonly starts_at: Date;
  readonly product_id: string;
  readonly slug: string;
  readonly sku: string;
  readonly weight_grams: number;
  readonly tax_class: TaxClass;
  readonly name: LocalizedText;
  readonly options: readonly ProductOption[];
  readonly chosen: Readonly<Record<string, string>>;
  readonly image: ImageView | null;
  readonly price: bigint;
  readonly bundle: LineBundle | null;
}

/** The terms of a sale, and when it starts: an order of its queue is placed then at the earliest. */
export interface FlashTerms extends Terms {
  readonly startsAt: Date;
}

/** The one line and the ways of delivery, at the sale's price. */
export async function loadFlashTerms(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { saleId, variantId, quantity }: FlashChoice,
): Promise<FlashTerms> {
  const market = await marketOf(db, actor);
  const [row] =
    isId(saleId) && isId(variantId)
      ? await db.$queryRaw<TermsRow[]>`
          SELECT store.currency, store.hold_seconds, ${storeTaxZones} AS tax_zones, sale.starts_at,
            ${deliveryPlan(variantWanted(variantId, quantity))} AS plan, product.id AS product_id, product.slug,
            product.tax_class, variant.sku, variant.weight_grams, ${translated('name')} AS name, product.options,
            variant.options AS chosen, ${variantImage} AS image, item.price, ${lineBundle} AS bundle
          FROM flash_sale_items item
          JOIN flash_sales sale ON sale.id = item.flash_sale_id
          JOIN stores store ON store.id = sale.store_id
          JOIN variants variant ON variant.id = item.variant_id AND variant.status = 'active'
          JOIN products product ON product.id = variant.product_id AND product.status = 'active'
          WHERE item.flash_sale_id = ${saleId}::uuid AND item.variant_id = ${variantId}::uuid
            AND sale.store_id = ${actor.storeId}::uuid`
      : [];
  if (row === undefined) throw new DomainError('NOT_FOUND', 'There is no such sale.');
  const currency = market?.currency ?? row.currency;
  const price = Number(row.price);
  return {
    currency,
    market,
    taxZones: row.tax_zones.map(toTaxZone),
    at: clock.now(),
    holdSeconds: row.hold_seconds,
    plan: planIn(market, row.plan),
    startsAt: row.starts_at,
    // A sale that thousands wait for takes from wherever there is some.
    warehouses: null,
    offers: NO_OFFERS,
    lines: [
      {
        variantId,
        productId: row.product_id,
        categoryIds: [],
        collectionIds: [],
        sku: row.sku,
        quantity,
        weightGrams: row.weight_grams,
        taxClass: row.tax_class,
        bundle: row.bundle,
        unitPrice: money(market === null ? price : exchange(price, market.rate), currency),
        snapshot: { slug: row.slug, name: row.name, optionText: optionText(row.options, row.chosen), image: row.image },
      },
    ],
  };
}

/** When an order of the sale's queue is placed at the earliest: what it is promised counts from then. */
export function placedFrom({ startsAt }: FlashTerms, now: Date): Date {
  return startsAt > now ? startsAt : now;
}
