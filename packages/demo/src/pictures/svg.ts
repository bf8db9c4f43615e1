/** A linear gradient from top to bottom, or across when `across` is set. */
export function gradient(id: string, stops: readonly string[], across = false): string {
  const points = stops.map((colour, index) => {
    const [tone, opacity = '1'] = colour.split('/');
    return `<stop offset="${index / Math.max(1, stops.length - 1)}" stop-color="${tone}" stop-opacity="${opacity}"/>`;
  });
  return `<linearGradient id="${id}" x1="0" y1="0" x2="${across ? 1 : 0}" y2="${across ? 0 : 1}">${points.join('')}</linearGradient>`;
}

/** A glow that fades from `colour` at `opacity` to nothing. */
export function glow(id: string, colour: string, opacity: number): string {
  return (
    `<radialGradient id="${id}"><stop offset="0" stop-color="${colour}" stop-opacity="${opacity}"/>` +
    `<stop offset="0.55" stop-color="${colour}" stop-opacity="${opacity * 0.42}"/>` +
    `<stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient>`
  );
}

export function svg(width: number, height: number, defs: string, body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${defs}</defs>${body}</svg>`;
}
