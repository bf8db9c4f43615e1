import type { Pushcart } from '@pushcart/client';

const WORDS =
  'light strong quiet warm even soft clear narrow wide small handy steady plain bright round deep fine long short heavy'.split(
    ' ',
  );
const CHOICES = ['red', 'blue', 'green', 'black', 'white'];
/** Characters in a part, a little below what it may have. */
const PART = 240_000;

/** Attributes of every kind, eight of them, made in the store. Returns their keys. */
export async function makeAttributes(staff: Pushcart): Promise<readonly string[]> {
  const both = (text: string) => ({ en: text, 'zh-CN': text });
  const kinds = ['text', 'text', 'text', 'text', 'number', 'number', 'choice', 'boolean'] as const;
  const keys = kinds.map((kind, n) => `bench-${kind}-${n}`);
  for (const [n, kind] of kinds.entries()) {
    const choices = kind === 'choice' ? CHOICES.map((key) => ({ key, name: both(key) })) : [];
    const key = keys[n] ?? kind;
    const draft = { key, kind, unit: null, name: both(key), choices, isFilterable: choices.length > 0 };
    await staff.product.saveAttribute.mutate({ attributeId: null, draft });
  }
  return keys;
}

/** A file of products with a variant each, in parts. */
export function* productFile(
  count: number,
  attributes: readonly string[],
  categories: readonly string[],
): Generator<string> {
  const heading = [
    'product',
    'name.en',
    'name.zh-CN',
    'description.en',
    'description.zh-CN',
    'brand',
    'tags',
    'categories',
  ];
  let part = `${[...heading, 'status', 'sku', 'price', 'weightGrams', ...attributes.map((key) => `attribute.${key}`)].join(',')}\n`;
  for (let n = 0; n < count; n++) {
    part += `${rowOf(n, attributes, categories)}\n`;
    if (part.length < PART) continue;
    yield part;
    part = '';
  }
  yield part;
}

function rowOf(n: number, attributes: readonly string[], categories: readonly string[]): string {
  const words = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => WORDS[(n * 7 + (from + at) * 13 + (n >> 5) * at) % WORDS.length]).join(
      ' ',
    );
  const category = (step: number) => categories[(n * step) % categories.length];
  const [one, two] = [category(1), category(3)];
  const values = attributes.map((key, at) => {
    if (key.includes('number')) return String((n % 997) / 10 + at);
    if (key.includes('choice')) return CHOICES[n % CHOICES.length];
    return key.includes('boolean') ? String(n % 2 === 0) : words(at, 2);
  });
  return [
    `bench-${n}`,
    `${words(1, 4)} ${n}`,
    `商品 ${n}`,
    `"${words(2, 45)}, and more."`,
    '',
    `Brand ${n % 500}`,
    `${words(3, 1)};${words(4, 1)}`,
    one === two ? one : `${one};${two}`,
    'active',
    `BENCH-${n}`,
    ((n % 9_000) / 100 + 1).toFixed(2),
    String(100 + (n % 900)),
    ...values,
  ].join(',');
}
