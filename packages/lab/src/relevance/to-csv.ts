import {
  attributesOf,
  categoryPath,
  descriptionOf,
  keyOf,
  nameOf,
  plainText,
  priceOf,
  type SetProduct,
  tagsOf,
} from './set-product.ts';

const MAX_COLUMNS = 40;

/** The slug a product of the set gets, by its place: letters only, so that it says nothing that somebody looks for. */
export function slugAt(place: number): string {
  let [rest, letters] = [place, ''];
  for (let n = 0; n < 5; n += 1) {
    letters = String.fromCharCode(97 + (rest % 26)) + letters;
    rest = Math.floor(rest / 26);
  }
  return `zq${letters}`;
}

/** The attributes that most products have; the others become part of the description. */
export function attributeColumns(products: readonly SetProduct[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const product of products) {
    for (const key of attributesOf(product).keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const frequent = [...counts].sort((a, b) => b[1] - a[1]).slice(0, MAX_COLUMNS);
  return new Set(frequent.map(([key]) => key));
}

export function categorySlug(path: readonly string[]): string {
  return keyOf(path.join(' ')).padEnd(1, 'c') + hashOf(path.join('>'));
}

function hashOf(text: string): string {
  let hash = 7;
  for (const character of text) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return `-${hash.toString(36)}`;
}

/** The attribute's key in the shop, which may have one of the same name already. */
export const attributeKey = (key: string): string => `set-${key}`;

/** The set as a file of products, as the import reads it. */
export function toCsv(products: readonly SetProduct[], columns: ReadonlySet<string>): string {
  const keys = [...columns];
  const heading = ['product', 'status', 'name.en', 'description.en', 'brand', 'tags', 'categories', 'sku', 'price'];
  const rows = products.map((product, place) => {
    const [name] = nameOf(product);
    const path = categoryPath(product);
    const attributes = attributesOf(product);
    return [
      slugAt(place),
      'active',
      name,
      descriptionOf(product, columns),
      plainText(product.brand).slice(0, 120),
      tagsOf(product).join(';'),
      path.length === 0 ? '' : categorySlug(path),
      slugAt(place),
      priceOf(product),
      ...keys.map((key) => attributes.get(key) ?? ''),
    ];
  });
  return [[...heading, ...keys.map((key) => `attribute.${attributeKey(key)}`)], ...rows].map(toLine).join('\n');
}

function toLine(cells: readonly string[]): string {
  return cells.map((cell) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}
