export const LOCALES = ['en', 'zh-CN'] as const;
export type Locale = (typeof LOCALES)[number];

/** A text in every language the shop speaks. */
export type LocalizedText = Readonly<Record<Locale, string>>;
