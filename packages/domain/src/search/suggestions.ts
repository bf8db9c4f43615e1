import type { ImageView } from '../catalog/product.ts';
import type { ProductId } from '../ids.ts';
import type { LocalizedText } from '../locale.ts';

export interface ProductSuggestion {
  readonly id: ProductId;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly image: ImageView | null;
}

export interface CategorySuggestion {
  readonly slug: string;
  readonly name: LocalizedText;
}

/** What somebody may be about to type. */
export interface Suggestions {
  readonly products: readonly ProductSuggestion[];
  readonly categories: readonly CategorySuggestion[];
  /** What others searched for and found. */
  readonly queries: readonly string[];
}

/** What became of a query. */
export interface SearchOutcome {
  /** What was searched for instead of what was typed: "did you mean". */
  readonly corrected: string | null;
  /** Not all words had to match. */
  readonly isBroadened: boolean;
  /** False: there are more matches than are ranked. */
  readonly isComplete: boolean;
  /** Words to highlight, in lower case, as they stand in texts. */
  readonly words: readonly string[];
}
