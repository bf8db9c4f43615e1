import type { Cutout } from './object.ts';
import { type Shadow, SIDE } from './scene.ts';

export interface Placement {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
}

// Shadows are soft: drawing them at a quarter of the size costs a sixteenth and looks the same.
const COARSE = 4;
const GRID = SIDE / COARSE;

/** How much light each point of the coarse grid loses, 0 to 1. */
type Shade = Float32Array;

// Below one step of 255 a shadow cannot be seen.
const FAINT = 0.004;

const dark = (): Shade => new Float32Array(GRID * GRID);

/** Darkens a picture's RGB pixels, in place, where the object takes the light away. */
export function castShadow(picture: Buffer, object: Cutout, place: Placement, kind: Shadow, tone: string): void {
  const shade = dark();
  if (kind === 'above') {
    lay(shade, blur(outline(object, place, 30, 44), 6), 0.34);
    lay(shade, blur(outline(object, place, 8, 12), 2), 0.28);
  } else {
    if (kind === 'soft') lay(shade, blur(outline(object, place, 60, 20), 9), 0.18);
    else lay(shade, blur(thrown(object, place), 2), 0.3);
    contact(shade, place, 1.16, 0.15, 0.34);
    contact(shade, place, 0.92, 0.06, 0.5);
  }
  tint(picture, shade, tone);
}

/** The object as it stands, moved away from the light. */
function outline(object: Cutout, place: Placement, dx: number, dy: number): Shade {
  const { width, height } = place;
  return silhouette(object, { left: place.left + dx, top: place.top + dy, width, height, slant: 0 });
}

/** The long shadow of a low sun: the outline laid down on the table, away to the right. */
function thrown(object: Cutout, place: Placement): Shade {
  const height = place.height * 0.4;
  const top = place.top + place.height - height;
  return silhouette(object, { left: place.left, top, width: place.width, height, slant: 1.2 });
}

interface Silhouette extends Placement {
  /** How far each step up from the foot leans to the right. */
  readonly slant: number;
}

/** The object's alpha, read where each point of the grid falls on it. */
function silhouette(object: Cutout, { left, top, width, height, slant }: Silhouette): Shade {
  const shade = dark();
  for (let gy = 0; gy < GRID; gy++) {
    const y = (gy + 0.5) * COARSE;
    const v = (y - top) / height;
    if (v < 0 || v >= 1) continue;
    const row = Math.floor(v * object.height) * object.width;
    const lean = (top + height - y) * slant;
    for (let gx = 0; gx < GRID; gx++) {
      const u = ((gx + 0.5) * COARSE - left - lean) / width;
      if (u < 0 || u >= 1) continue;
      shade[gy * GRID + gx] = (object.pixels[(row + Math.floor(u * object.width)) * 4 + 3] ?? 0) / 255;
    }
  }
  return shade;
}

/** Three box blurs, which together are as smooth as a Gaussian. */
function blur(shade: Shade, radius: number): Shade {
  const pass = (source: Shade, step: number, line: number): Shade => {
    const result = dark();
    for (let row = 0; row < GRID; row++) {
      let sum = 0;
      for (let at = -radius; at < GRID; at++) {
        const entering = at + radius;
        const leaving = at - radius - 1;
        if (entering < GRID) sum += source[row * line + entering * step] ?? 0;
        if (leaving >= 0) sum -= source[row * line + leaving * step] ?? 0;
        if (at >= 0) result[row * line + at * step] = sum / (radius * 2 + 1);
      }
    }
    return result;
  };
  let result = shade;
  for (let round = 0; round < 3; round++) result = pass(pass(result, 1, GRID), GRID, 1);
  return result;
}

/** Where the object touches the ground it is darkest: a flat ellipse under its foot. */
function contact(shade: Shade, place: Placement, spread: number, flatness: number, strength: number): void {
  const rx = (place.width * spread) / 2 / COARSE;
  const ry = Math.max(4, (place.width * flatness) / COARSE);
  const cx = GRID / 2 + 1.5;
  const cy = (place.top + place.height) / COARSE - ry * 0.18;
  for (let y = Math.max(0, Math.floor(cy - ry)); y < Math.min(GRID, cy + ry); y++) {
    for (let x = Math.max(0, Math.floor(cx - rx)); x < Math.min(GRID, cx + rx); x++) {
      const distance = Math.hypot((x - cx) / rx, (y - cy) / ry);
      if (distance < 1) darken(shade, y * GRID + x, strength * (1 - distance) ** 1.3);
    }
  }
}

function lay(shade: Shade, other: Shade, strength: number): void {
  for (let at = 0; at < other.length; at++) darken(shade, at, (other[at] ?? 0) * strength);
}

function darken(shade: Shade, at: number, amount: number): void {
  const before = shade[at] ?? 0;
  shade[at] = before + (1 - before) * amount;
}

/** Mixes the tone into the pixels, reading between the points of the coarse grid. */
function tint(picture: Buffer, shade: Shade, tone: string): void {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(tone.slice(at, at + 2), 16));
  for (let y = 0; y < SIDE; y++) {
    const gy = Math.min(GRID - 1.001, Math.max(0, (y + 0.5) / COARSE - 0.5));
    const row = Math.floor(gy) * GRID;
    const fy = gy % 1;
    for (let x = 0; x < SIDE; x++) {
      const gx = Math.min(GRID - 1.001, Math.max(0, (x + 0.5) / COARSE - 0.5));
      const left = Math.floor(gx);
      const at = row + left;
      const nw = shade[at] ?? 0;
      const ne = shade[at + 1] ?? 0;
      const sw = shade[at + GRID] ?? 0;
      const se = shade[at + GRID + 1] ?? 0;
      if (nw + ne + sw + se < FAINT) continue;
      const fx = gx - left;
      const amount = (nw * (1 - fx) + ne * fx) * (1 - fy) + (sw * (1 - fx) + se * fx) * fy;
      const pixel = (y * SIDE + x) * 3;
      picture[pixel] = mixed(picture[pixel], r, amount);
      picture[pixel + 1] = mixed(picture[pixel + 1], g, amount);
      picture[pixel + 2] = mixed(picture[pixel + 2], b, amount);
    }
  }
}

function mixed(channel: number | undefined, tone: number, amount: number): number {
  const value = channel ?? 0;
  return Math.round(value + (tone - value) * amount);
}
