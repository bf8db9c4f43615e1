/** A product of a set, with what sets have of it; each set has only some of these. */
export interface SetProduct {
  readonly id: string | number;
  readonly title?: string | null;
  readonly name?: string | null;
  readonly brand?: string | null;
  readonly category?: string | readonly string[] | null;
  readonly bullets?: string | readonly string[] | null;
  readonly description?: string | readonly string[] | null;
  readonly attributes?: Readonly<Record<string, unknown>> | readonly unknown[] | null;
  readonly color?: string | null;
  readonly price?: number | null;
  readonly price_cents?: number | null;
  readonly price_gbp?: number | null;
}

const MAX_NAME = 200;
const MAX_TEXT = 10_000;
/** Levels of a category path that become categories; the words of deeper ones become tags. */
const CATEGORY_LEVELS = 2;

/** A value of any shape as words. */
export function plainText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(plainText).filter(Boolean).join('; ');
  if (typeof value === 'object') return plainText(Object.values(value));
  return String(value).replaceAll('\0', ' ').trim();
}

/** The name, and what of it is too long for one. */
export function nameOf(product: SetProduct): readonly [name: string, rest: string] {
  const whole = plainText(product.title) || plainText(product.name) || String(product.id);
  if (whole.length <= MAX_NAME) return [whole, ''];
  const end = whole.lastIndexOf(' ', MAX_NAME);
  return [whole.slice(0, end > 0 ? end : MAX_NAME), whole.slice(end > 0 ? end : MAX_NAME)];
}

export function categoryPath({ category }: SetProduct): readonly string[] {
  return (Array.isArray(category) ? category : [category])
    .map((name) => plainText(name).slice(0, 120))
    .filter(Boolean)
    .slice(0, CATEGORY_LEVELS);
}

export function tagsOf({ category }: SetProduct): readonly string[] {
  const deeper = Array.isArray(category) ? category.slice(CATEGORY_LEVELS) : [];
  return deeper.map((name) => plainText(name).replaceAll(';', ',').slice(0, 60)).filter(Boolean);
}

/** The attributes by name; what has no name stands in a list. */
export function attributesOf({ attributes, color }: SetProduct): ReadonlyMap<string, string> {
  const named = attributes === null || Array.isArray(attributes) ? {} : (attributes ?? {});
  const all = Object.entries({ ...named, color }).map(([key, value]) => [keyOf(key), plainText(value)] as const);
  return new Map(all.filter(([key, value]) => key !== '' && value !== '' && value.length <= 500));
}

/** @param columns attributes that have a column of their own; the others join the text */
export function descriptionOf(product: SetProduct, columns: ReadonlySet<string>): string {
  const others = [...attributesOf(product)].flatMap(([key, value]) => (columns.has(key) ? [] : [value]));
  const unnamed = Array.isArray(product.attributes) ? product.attributes.map(plainText) : [];
  const [, rest] = nameOf(product);
  return [rest, plainText(product.bullets), plainText(product.description), ...unnamed, ...others]
    .filter(Boolean)
    .join('\n')
    .slice(0, MAX_TEXT);
}

/** In minor units of a currency with cents. */
export function priceOf({ price, price_cents, price_gbp }: SetProduct): string {
  const amount = price ?? price_gbp ?? (price_cents === undefined || price_cents === null ? 10 : price_cents / 100);
  return Math.min(Math.max(amount, 0), 1_000_000).toFixed(2);
}

export function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
}
