/** How many things have come, gone or moved between two lists: all but the longest part that both have in the same order. */
export function differenceOf(shown: readonly string[], now: readonly string[]): number {
  const places = new Map(now.map((id, index) => [id, index]));
  const kept = longestRise(shown.flatMap((id) => places.get(id) ?? []));
  return Math.max(shown.length, now.length) - kept;
}

/** Length of the longest rising part of a list of different numbers. */
function longestRise(numbers: readonly number[]): number {
  const ends: number[] = [];
  for (const number of numbers) {
    const place = ends.findIndex((end) => end >= number);
    if (place === -1) ends.push(number);
    else ends[place] = number;
  }
  return ends.length;
}
