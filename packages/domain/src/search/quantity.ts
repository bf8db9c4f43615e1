type Unit = readonly [base: string, factor: number];

const of = (base: string, factor: number, ...names: readonly string[]) =>
  names.map((name): [string, Unit] => [name, [base, factor]]);

const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...of('mg', 1, 'mg', '毫克'),
  ...of('mg', 1_000, 'g', 'gr', 'gram', 'grams', '克'),
  ...of('mg', 500_000, '斤'),
  ...of('mg', 1_000_000, 'kg', 'kilo', 'kilos', 'kilogram', 'kilograms', '千克', '公斤'),
  ...of('ml', 1, 'ml', 'milliliter', 'milliliters', '毫升'),
  ...of('ml', 10, 'cl'),
  ...of('ml', 1_000, 'l', 'liter', 'liters', 'litre', 'litres', '升'),
  ...of('mm', 1, 'mm', '毫米'),
  ...of('mm', 10, 'cm', '厘米'),
  ...of('mm', 1_000, 'm', 'meter', 'meters', 'metre', 'metres', '米'),
  ...of('in', 1, 'in', 'inch', 'inches', '"', '寸', '英寸'),
  ...of('in', 12, 'ft', 'feet', 'foot', '英尺'),
  ...of('oz', 1, 'oz', 'ounce', 'ounces', '盎司'),
  ...of('oz', 16, 'lb', 'lbs', 'pound', 'pounds', '磅'),
  ...of('mb', 1, 'mb'),
  ...of('mb', 1_000, 'gb'),
  ...of('mb', 1_000_000, 'tb'),
  ...of('hz', 1, 'hz'),
  ...of('hz', 1_000, 'khz'),
  ...of('hz', 1_000_000, 'mhz'),
  ...of('hz', 1_000_000_000, 'ghz'),
  ...of('w', 1, 'w', 'watt', 'watts', '瓦'),
  ...of('w', 1_000, 'kw', '千瓦'),
  ...of('v', 1, 'v', 'volt', 'volts', '伏'),
  ...of('mah', 1, 'mah', '毫安'),
]);

// Apart from their number these are words of their own more often than units.
const ONLY_ATTACHED = new Set(['in', 'm', 'w', 'v']);

const names = [...UNITS.keys()].sort((a, b) => b.length - a.length).join('|');

/** Source of a pattern that finds a number with its unit; groups: the number, the unit. */
export const QUANTITY_PATTERN = `(?<![\\p{L}\\p{N}.])(\\d{1,9}(?:[.,]\\d{1,6})?)[\\s-]?(${names})(?![\\p{Script=Latin}\\p{N}])`;

/** `500 g` and `0.5kg` become the same term; null where the unit may as well be a word. */
export function quantityTerm(number: string, unit: string, isAttached: boolean): string | null {
  const known = UNITS.get(unit);
  if (known === undefined || (!isAttached && ONLY_ATTACHED.has(unit))) return null;
  const [base, factor] = known;
  return `${numberTerm(Number(number.replace(',', '.')) * factor)}${base}`;
}

/** A number as it is compared: `1.50` is `1.5`. */
export function numberTerm(value: number): string {
  return String(Math.round(value * 1_000) / 1_000);
}
