/** Mixes two #rrggbb colours; `share` of 0 is the first, 1 the second. */
export function mix(from: string, to: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const a = Number.parseInt(from.slice(at, at + 2), 16);
    const b = Number.parseInt(to.slice(at, at + 2), 16);
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}

export const lighten = (colour: string, share: number): string => mix(colour, '#fffdf8', share);
export const darken = (colour: string, share: number): string => mix(colour, '#2a1f24', share);
