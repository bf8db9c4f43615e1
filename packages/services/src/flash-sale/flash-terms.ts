import {
  type Actor,
  DomainError,
  type ImageView,
  isId,
  type LocalizedText,
  money,
  optionText,
  type ProductOption,
} from '@pushcart/domain';
import { translated, variantImage } from '../catalog/product-json.ts';
import { type DeliveryMethod, storeMethods } from '../checkout/delivery-methods.ts';
import type { Terms } from '../checkout/load-checkout.ts';
import type { Reader } from '../db/client.ts';
import { type LineBundle, lineBundle } from '../inventory/line-bundle.ts';
import { NO_OFFERS } from '../promotion/offers.ts';
import type { FlashChoice } from './flash-sale-service.ts';

interface TermsRow {
  readonly currency: string;
  readonly tax_rate: number;
  readonly tax_included: boolean;
  readonly hold_seconds: number;
  readonly methods: readonly DeliveryMethod[];
  readonly product_id: string;
  readonly slug: string;
  readonly sku: string;
  readonly weight_grams: number;
  readonly name: LocalizedText;
  readonly options: readonly ProductOption[];
  readonly chosen: Readonly<Record<string, string>>;
  readonly image: ImageView | null;
  readonly price: bigint;
  readonly bundle: LineBundle | null;
}

/** The one line and the ways of delivery, at the sale's price. */
export async function loadFlashTerms(
  db: Reader,
  actor: Actor,
  { saleId, variantId, quantity }: FlashChoice,
): Promise<Terms> {
  const [row] =
    isId(saleId) && isId(variantId)
      ? await db.$queryRaw<TermsRow[]>`
          SELECT store.currency, store.tax_rate, store.tax_included, store.hold_seconds, ${storeMethods} AS methods, product.id AS product_id,
            product.slug, variant.sku, variant.weight_grams, ${translated('name')} AS name, product.options,
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
  return {
    currency: row.currency,
    taxRate: row.tax_rate,
    taxIncluded: row.tax_included,
    holdSeconds: row.hold_seconds,
    methods: row.methods,
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
        bundle: row.bundle,
        unitPrice: money(Number(row.price), row.currency),
        snapshot: { slug: row.slug, name: row.name, optionText: optionText(row.options, row.chosen), image: row.image },
      },
    ],
  };
}
