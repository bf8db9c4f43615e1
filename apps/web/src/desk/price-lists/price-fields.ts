import { amountText, type ListPrice, type ListPriceView, type LocalizedText, parseAmount } from '@pushcart/domain';

/** What is to become of a variant's price; null as `price` takes it out of the list. */
export interface PriceFields {
  readonly variantId: string;
  readonly sku: string;
  readonly name: LocalizedText;
  readonly base: number | null;
  readonly price: string | null;
  readonly before: string;
}

/** By variant. */
export type Changes = ReadonlyMap<string, PriceFields>;

export function fieldsOf({ amount, compareAt, ...variant }: ListPriceView, currency: string): PriceFields {
  const { variantId, sku, name, base } = variant;
  const before = compareAt === null ? '' : amountText(compareAt, currency);
  return { variantId, sku, name, base, price: amountText(amount, currency), before };
}

/** Null where what is typed makes no price. */
export function readPrice({ variantId, price, before }: PriceFields, currency: string): ListPrice | null {
  if (price === null) return { variantId, amount: null, compareAt: null };
  const amount = amountOf(price, currency);
  const compareAt = before.trim() === '' ? null : amountOf(before, currency);
  if (amount === null) return null;
  if (before.trim() !== '' && (compareAt === null || compareAt <= amount)) return null;
  return { variantId, amount, compareAt };
}

export interface PastedRow {
  readonly line: number;
  readonly sku: string;
  readonly price: string;
  readonly before: string;
}

export interface Pasted {
  readonly rows: readonly PastedRow[];
  /** Lines that are no price of a SKU. */
  readonly badLines: readonly number[];
}

/** Rows of a sheet: `SKU, price, price before`. Of a SKU that comes twice the last row counts; a heading is passed over. */
export function parsePasted(text: string, currency: string): Pasted {
  const rows = new Map<string, PastedRow>();
  const badLines: number[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    if (raw.trim() === '') continue;
    const line = index + 1;
    const [sku = '', price = '', before = '', ...more] = cellsOf(raw);
    const read = readPrice({ ...NOBODY, price, before }, currency);
    if (sku !== '' && read !== null && more.length === 0) rows.set(sku, { line, sku, price, before });
    else if (line > 1 || /\d/.test(price)) badLines.push(line);
  }
  return { rows: [...rows.values()], badLines };
}

const NOBODY: PriceFields = {
  variantId: '',
  sku: '',
  name: { en: '', 'zh-CN': '' },
  base: null,
  price: '',
  before: '',
};

// A comma separates only where nothing else does: "12,50" is a price in many countries.
function cellsOf(line: string): readonly string[] {
  const between = [/\t/, /;/].find((mark) => mark.test(line)) ?? /[,，]/;
  return line.split(between).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}

function amountOf(text: string, currency: string): number | null {
  return parseAmount(text.trim().replace(',', '.'), currency);
}
