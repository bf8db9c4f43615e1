import { MAX_IMPORT_PART } from '@pushcart/domain';

/** A text in pieces that one call can carry. No character of two halves is cut through. */
export function partsOf(text: string, most = MAX_IMPORT_PART): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  while (start < text.length) {
    const end = Math.min(start + most, text.length);
    const cutsThrough = end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
    const next = cutsThrough ? end - 1 : end;
    parts.push(text.slice(start, next));
    start = next;
  }
  return parts;
}
