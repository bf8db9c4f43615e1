/** Widths of bar, space, bar, space, bar, space for each of the 106 symbols (ISO/IEC 15417), then the stop with its closing bar. */
const PATTERNS = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 ' +
  '223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 ' +
  '112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 ' +
  '311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 ' +
  '122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 ' +
  '214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112'
).split(' ');

const START_B = 104;
const TO_SET_C = 99;
const STOP = 106;
const FIRST_CHARACTER = 32;

/**
 * The symbols of a text in Code 128: letters in set B, then an even run of digits at the end two by two in set C, with check symbol.
 *
 * @param text printable ASCII
 */
export function encodeCode128(text: string): readonly number[] {
  const tail = /(?:\d{2}){2,}$/.exec(text)?.[0] ?? '';
  const head = text.slice(0, text.length - tail.length);
  const letters = [...head].map((character) => character.charCodeAt(0) - FIRST_CHARACTER);
  if (letters.some((symbol) => symbol < 0 || symbol > 94))
    throw new RangeError(`"${text}" has characters outside of set B.`);
  const pairs = (tail.match(/\d{2}/g) ?? []).map(Number);
  const symbols = [START_B, ...letters, ...(pairs.length > 0 ? [TO_SET_C, ...pairs] : [])];
  const check = symbols.reduce((sum, symbol, index) => sum + symbol * Math.max(1, index), 0) % 103;
  return [...symbols, check, STOP];
}

/** Where the bars are, in modules from the left, and how wide the whole is. */
export function drawCode128(text: string): {
  readonly bars: readonly { x: number; width: number }[];
  readonly width: number;
} {
  const widths = encodeCode128(text).flatMap((symbol) => [...(PATTERNS[symbol] ?? '')].map(Number));
  const bars: { x: number; width: number }[] = [];
  let x = 0;
  widths.forEach((width, index) => {
    if (index % 2 === 0) bars.push({ x, width });
    x += width;
  });
  return { bars, width: x };
}
