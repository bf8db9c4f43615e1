import {
  type Actor,
  DomainError,
  type FlashEntryView,
  type ImageView,
  isEmail,
  isId,
  type LocalizedText,
  money,
  normalizeEmail,
  optionText,
  type ProductOption,
  requireAddress,
  requireAgreedTotal,
  requireSignedIn,
} from '@pushcart/domain';
import { translated, variantImage } from '../catalog/product-json.ts';
import { type DeliveryMethod, storeMethods, type Terms } from '../checkout/load-checkout.ts';
import { newOrder } from '../checkout/new-order.ts';
import { chooseMethod, priceOf } from '../checkout/quote.ts';
import type { Reader } from '../db/client.ts';
import { hashRequest, once, scopeOf } from '../db/idempotency.ts';
import type { Deps } from '../deps.ts';
import { requireEntry } from './entries.ts';
import type { JoinFlashSaleInput } from './flash-sale-service.ts';

interface TermsRow {
  readonly currency: string;
  readonly tax_rate: number;
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
}

/**
 * Prepares the whole order while there is time, so that letting the queue in is one SQL call an order and thousands are let in
 * within seconds of the start.
 */
export async function join(deps: Deps, actor: Actor, input: JoinFlashSaleInput): Promise<FlashEntryView> {
  requireSignedIn(actor);
  const { key, ...request } = input;
  const { saleId, variantId, quantity, locale } = input;
  const email = normalizeEmail(input.email);
  if (!isEmail(email)) throw new DomainError('INVALID_INPUT', 'This is no e-mail address.', { field: 'email' });
  const address = requireAddress(input.address);
  const now = deps.clock.now();
  const terms = await loadFlashTerms(deps.db, actor, input);
  const method = chooseMethod(terms, address.country, input.deliveryCode);
  const price = priceOf(terms, method);
  requireAgreedTotal(price.total, input.expectedTotal);

  const entryId = deps.random.uuid();
  const used = {
    scope: scopeOf(actor),
    key: `flash:${entryId}`,
    operation: 'flash.admit',
    requestHash: hashRequest(deps.personalData, request),
  };
  const checkout = { ...terms, cart: { id: '', version: 0 } };
  const draft = {
    used,
    ...newOrder(deps, actor, { checkout, method, price, contact: { email, address, locale }, now }),
  };
  return once(deps, actor, 'flash.join', key, request, async (tx) => {
    const [joined] = await tx.$queryRaw<{ id: string }[]>`
      SELECT join_flash_sale(${entryId}::uuid, ${actor.storeId}::uuid, ${saleId}::uuid, ${variantId}::uuid,
        ${actor.account.id}::uuid, ${quantity}::int, ${JSON.stringify(draft)}::jsonb, ${now}::timestamptz) AS id`;
    if (joined === undefined) throw new Error('The queue was neither joined nor refused.');
    return (await requireEntry(tx, actor, joined.id)).entry;
  });
}

/** The one line and the ways of delivery, at the sale's price. */
async function loadFlashTerms(
  db: Reader,
  actor: Actor,
  { saleId, variantId, quantity }: JoinFlashSaleInput,
): Promise<Terms> {
  const [row] =
    isId(saleId) && isId(variantId)
      ? await db.$queryRaw<TermsRow[]>`
          SELECT store.currency, store.tax_rate, store.hold_seconds, ${storeMethods} AS methods, product.id AS product_id,
            product.slug, variant.sku, variant.weight_grams, ${translated('name')} AS name, product.options,
            variant.options AS chosen, ${variantImage} AS image, item.price
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
    holdSeconds: row.hold_seconds,
    methods: row.methods,
    lines: [
      {
        variantId,
        productId: row.product_id,
        sku: row.sku,
        quantity,
        weightGrams: row.weight_grams,
        unitPrice: money(Number(row.price), row.currency),
        snapshot: { slug: row.slug, name: row.name, optionText: optionText(row.options, row.chosen), image: row.image },
      },
    ],
  };
}
