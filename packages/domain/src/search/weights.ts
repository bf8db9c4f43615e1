/**
 * All that decides in which order found products stand:
 * f(x) = (Σ group · field · rarity) / length · coverage · (1 + Σ signal), one configuration for every store and language.
 */
export const SEARCH_WEIGHTS = {
  /** Where a word stands; repeated words count less and less (1, 1/4, 1/9, …). */
  field: { name: 1, label: 0.5, detail: 0.25, description: 0.25 },
  /** What kind of term it is; rarer terms count more by their inverse document frequency. */
  term: { word: 1, joined: 1, quantity: 1, number: 0.7, part: 0.3, character: 1, pair: 0.4, nearPair: 0.3 },
  /** How much of a name's length counts against it: 0 nothing, 1 all. */
  nameLength: 0.18,
  /** Exponent of the share of the query (by weight) that a product has. */
  coverage: 2,
  /** All neighbouring words of the query next to each other in the name. */
  phrase: 0.3,
  /** The logarithm of units sold, at a million; the stars of its reviews, at five. */
  popularity: 0.15,
  rating: 0.05,
  /** Taken off what nobody can buy now. */
  soldOut: 0.3,
} as const;

/** What a typing error has to be worth: in natural logarithms of likelihood. */
export const CORRECTION_WEIGHTS = {
  /** Of one slip of a finger. */
  slip: 3,
  /** Letters fewer than this make a slip less likely, each by `shortSlip`. */
  sureLength: 4,
  shortSlip: 0.3,
  /** How much a frequent word is preferred to a rare one. */
  frequency: 0.7,
  /** A word outside of names and labels counts as a fifth of one in them. */
  unnamed: 0.2,
  /** A word of the store is not a mistake unless another is far likelier. */
  known: 2,
} as const;
