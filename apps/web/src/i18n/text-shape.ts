/** The same keys with any words: a translation that lacks a key, or has one too many, does not compile. */
export type TextShape<T> = { readonly [K in keyof T]: T[K] extends string ? string : TextShape<T[K]> };
