import type { ImageView, LocalizedText, Suggestions } from '@pushcart/client';

/** One thing to choose below the search field. */
export type SuggestionOption =
  | { readonly kind: 'query'; readonly key: string; readonly name: string }
  | { readonly kind: 'category'; readonly key: string; readonly name: string; readonly slug: string }
  | {
      readonly kind: 'product';
      readonly key: string;
      readonly name: string;
      readonly slug: string;
      readonly image: ImageView | null;
      readonly productId: string;
      /** Among the suggested products. */
      readonly position: number;
    };

/** All that is suggested in the order in which arrow keys walk through it. */
export function optionsOf(
  { queries, categories, products }: Suggestions,
  text: (name: LocalizedText) => string,
): readonly SuggestionOption[] {
  return [
    ...queries.map((query) => ({ kind: 'query' as const, key: `query ${query}`, name: query })),
    ...categories.map(({ slug, name }) => ({
      kind: 'category' as const,
      key: `category ${slug}`,
      slug,
      name: text(name),
    })),
    ...products.map(({ id, slug, name, image }, position) => ({
      kind: 'product' as const,
      key: `product ${id}`,
      slug,
      image,
      productId: id,
      position,
      name: text(name),
    })),
  ];
}
