import type { ProductImport, TermsImport } from '@pushcart/services/import';
import { toProductImport } from '../store-import.ts';
import type { DemoCatalogue, DemoProduct, Localised } from './catalogue.ts';

const DAY_MS = 86_400_000;
const ARRIVES_IN_DAYS = 21;

interface Newcomer {
  readonly sku: string;
  readonly slug: string;
  /** The SKU of the product it stands beside and is pictured by. */
  readonly beside: string;
  readonly name: Localised;
  readonly description: Localised;
}

const SET: Newcomer = {
  sku: 'SET-SUND',
  slug: 'sunday-kitchen-set',
  beside: 'KIT-POTS',
  name: { en: 'Sunday Kitchen Set', 'zh-CN': '周日厨房三件套' },
  description: {
    en: 'The stock pot, the paella pan and the knife that goes with both, in one parcel and for less than each by itself.',
    'zh-CN': '汤锅、海鲜饭锅，再配一把顺手的刀，一起带走比单买更划算。',
  },
};

const EDITION: Newcomer = {
  sku: 'KIT-POTX',
  slug: 'sunday-stock-pot-twelve-litres',
  beside: 'KIT-POTS',
  name: { en: 'Sunday Stock Pot, Twelve Litres', 'zh-CN': '周日汤锅（十二升）' },
  description: {
    en: 'The same pot for a bigger Sunday. The first ones are on the water; whoever orders now gets one of them.',
    'zh-CN': '同款汤锅，更大的周日。首批正在海运途中，现在预订，到货即发。',
  },
};

/** A bundle of what the shop has, and a product that has not arrived yet. They come when the past is told, since it knows none. */
export function toNewcomers(catalogue: DemoCatalogue, now: Date): readonly ProductImport[] {
  return [SET, EDITION].flatMap((newcomer) => {
    const beside = catalogue.products.find(({ variants }) => variants.some(({ sku }) => sku === newcomer.beside));
    return beside === undefined ? [] : [toProductImport(madeOf(newcomer, beside), catalogue.attributes, now, beside)];
  });
}

export function toTerms(now: Date): TermsImport {
  const arrivesOn = new Date(now.getTime() + ARRIVES_IN_DAYS * DAY_MS).toISOString().slice(0, 10);
  return {
    bundles: [
      {
        sku: SET.sku,
        percentOff: 15,
        parts: ['KIT-POTS', 'KIT-PAEL', 'KIT-KNIF'].map((sku) => ({ sku, quantity: 1 })),
      },
    ],
    promises: [
      { sku: EDITION.sku, kind: 'preorder', limit: 60, arrivesOn },
      { sku: 'KIT-PAEL', kind: 'backorder', limit: 20, arrivesOn: null },
    ],
  };
}

function madeOf({ sku, slug, name, description }: Newcomer, beside: DemoProduct): DemoProduct {
  const [variant] = beside.variants;
  if (variant === undefined) throw new Error(`Product ${beside.slug} has no variant.`);
  const price = Math.round((variant.price * 13) / 1_000) * 100;
  // Without stock: the one has none of its own, the other is on its way.
  const only = { ...variant, sku, price, compareAtPrice: null, options: {}, stock: {} as typeof variant.stock };
  return { ...beside, slug, name, description, options: [], variants: [only] };
}
