import stringWidth from 'string-width';

// Control characters, and those that turn the direction of writing: what a shopper typed must not steer a terminal.
const STEERING = /[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** Text of the shop as it may stand in a terminal: on one line, and with nothing that steers it. */
export function plain(text: string): string {
  return text.replace(STEERING, ' ');
}

/** A document as it may stand in a terminal: what would steer it is written as JSON's escapes, so that a reader gets it back whole. */
export function plainJson(value: unknown): string {
  return JSON.stringify(value).replace(STEERING, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Lines of a file as they may be shown in a terminal. */
export const plainLines = (text: string): string => text.split('\n').map(plain).join('\n');

/** Columns of the terminal that plain text takes: two for each Chinese character. */
export const widthOf = (text: string): number => stringWidth(text);

/** Plain text in exactly so many columns: cut with an ellipsis, or filled up. */
export function fit(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  if (width <= 0) return '';
  const shown = cut(plain(text), width);
  const blanks = ' '.repeat(Math.max(0, width - widthOf(shown)));
  return align === 'left' ? shown + blanks : blanks + shown;
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Plain text in so many columns at most, with an ellipsis where something is left out. */
export function cut(text: string, width: number): string {
  if (width <= 0) return '';
  if (widthOf(text) <= width) return text;
  const kept: string[] = [];
  let taken = 0;
  for (const { segment } of characters.segment(text)) {
    taken += widthOf(segment);
    if (taken > width - 1) break;
    kept.push(segment);
  }
  return `${kept.join('')}…`;
}
