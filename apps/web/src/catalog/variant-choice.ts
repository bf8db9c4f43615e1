import type { ProductView, VariantView } from '@pushcart/client';

/** Option key → value key; an option that is not chosen yet is missing. */
export type Choice = Readonly<Record<string, string>>;

export type ValueState = 'free' | 'sold_out' | 'impossible';

/** The variant that is meant, once every option is chosen. */
export function chosenVariant(product: ProductView, choice: Choice): VariantView | undefined {
  return product.variants.find((variant) => product.options.every(({ key }) => variant.options[key] === choice[key]));
}

/** A first choice: the first variant that can be bought, or the first of all. */
export function firstChoice(product: ProductView, available: ReadonlyMap<string, number>): Choice {
  const variant = product.variants.find(({ id }) => (available.get(id) ?? 0) > 0) ?? product.variants[0];
  return variant?.options ?? {};
}

/** Whether a value goes with what is chosen of the other options, and whether that can be bought now. */
export function valueState(
  product: ProductView,
  choice: Choice,
  optionKey: string,
  valueKey: string,
  available: ReadonlyMap<string, number>,
): ValueState {
  const matches = product.variants.filter(
    (variant) =>
      variant.options[optionKey] === valueKey &&
      product.options.every(
        ({ key }) => key === optionKey || choice[key] === undefined || variant.options[key] === choice[key],
      ),
  );
  if (matches.length === 0) return 'impossible';
  return matches.some(({ id }) => (available.get(id) ?? 0) > 0) ? 'free' : 'sold_out';
}
