import type { BundleDraft, BundleView } from '@pushcart/client';

/** What a variant is made of, as typed. */
export interface BundleFields {
  readonly parts: readonly { readonly variantId: string; readonly sku: string; readonly quantity: string }[];
  readonly isByParts: boolean;
  readonly percent: string;
}

export type BundleFault = 'empty' | 'quantityWrong' | 'percentWrong';

export function fieldsOfBundle(bundle: BundleView | undefined): BundleFields {
  return {
    parts: (bundle?.parts ?? []).map(({ variantId, sku, quantity }) => ({
      variantId,
      sku,
      quantity: String(quantity),
    })),
    isByParts: bundle?.percentOff != null,
    percent: String(bundle?.percentOff ?? 10),
  };
}

export function readBundle(fields: BundleFields): { readonly draft: BundleDraft } | { readonly fault: BundleFault } {
  const whole = (text: string) => (/^\d{1,2}$/.test(text.trim()) ? Number(text) : -1);
  const parts = fields.parts.map(({ variantId, quantity }) => ({ variantId, quantity: whole(quantity) }));
  if (parts.length === 0) return { fault: 'empty' };
  if (parts.some(({ quantity }) => quantity < 1)) return { fault: 'quantityWrong' };
  const percentOff = fields.isByParts ? whole(fields.percent) : null;
  if (percentOff !== null && (percentOff < 0 || percentOff > 90)) return { fault: 'percentWrong' };
  return { draft: { parts, percentOff } };
}
