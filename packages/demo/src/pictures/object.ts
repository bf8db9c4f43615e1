import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp, { type OverlayOptions, type Sharp } from 'sharp';
import type { DemoPicture } from '../catalogue/catalogue.ts';
import { drawPack } from './pack.ts';

const assets = join(dirname(createRequire(import.meta.url).resolve('@lobehub/fluent-emoji-3d/package.json')), 'assets');
const clear = '#00000000';

/** Pixels with alpha, four bytes each, row by row. */
export interface Cutout {
  readonly pixels: Buffer;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels ready to be laid over others: RGB already multiplied by alpha, and alpha by itself. */
export interface Enlarged extends Size {
  readonly colour: Buffer;
  readonly alpha: Buffer;
}

export interface StudioObject extends Cutout {
  /** Whether it rests on a foot wide enough to stand by itself; else it is photographed from above. */
  readonly stands: boolean;
}

export async function prepareObject(picture: DemoPicture): Promise<StudioObject> {
  const icon = trim(await recoloured(picture));
  const single = picture.pack === null ? icon : await packed(icon, picture);
  const cutout = picture.count === 1 ? single : trim(await group(single, picture.count));
  return { ...cutout, stands: picture.pack !== null || (!picture.lying && hasFoot(cutout)) };
}

/** The icons are made to shout from a keyboard; a shop's light is calmer. */
function recoloured({ icon, hue, saturation }: DemoPicture): Promise<Cutout> {
  const calm = { saturation: 0.9 * saturation, ...(hue === 0 ? {} : { hue }) };
  return read(sharp(join(assets, icon)).modulate(calm));
}

function packed(icon: Cutout, { pack, colour }: DemoPicture): Promise<Cutout> {
  const { svg, label } = drawPack(pack ?? 'box', colour ?? '#a08873');
  return withPrint(svg, icon, label);
}

async function withPrint(svg: string, icon: Cutout, label: { x: number; y: number; side: number }): Promise<Cutout> {
  const print = await read(fromCutout(icon).resize(label.side, label.side, { fit: 'contain', background: clear }));
  return read(sharp(Buffer.from(svg)).composite([overlay(print, label.x, label.y)]));
}

const pair = [
  { x: 0.46, scale: 0.84, rise: 0.06 },
  { x: 0, scale: 1, rise: 0 },
];
const trio = [
  { x: 0.62, scale: 0.86, rise: 0.07 },
  { x: -0.5, scale: 0.82, rise: 0.08 },
  { x: 0.04, scale: 1, rise: 0 },
];

/** Two or three of a kind, the nearest in front and slightly larger. */
async function group(single: Cutout, count: 2 | 3): Promise<Cutout> {
  const { width, height } = single;
  const places = count === 2 ? pair : trio;
  const left = Math.min(0, ...places.map(({ x }) => x)) * width;
  const layers = await Promise.all(
    places.map(async ({ x, scale, rise }, index) => {
      const size = { width: Math.round(width * scale), height: Math.round(height * scale), fit: 'fill' } as const;
      const copy = await read(
        fromCutout(single)
          .resize(size)
          .flop(index % 2 === 0),
      );
      return overlay(copy, Math.round(x * width - left), Math.round(height * (1.1 - rise) - copy.height));
    }),
  );
  const canvas = {
    width: Math.ceil(width * 1.7 - left),
    height: Math.ceil(height * 1.12),
    channels: 4,
    background: clear,
  } as const;
  return read(sharp({ create: canvas }).composite(layers));
}

function fromCutout({ pixels, width, height }: Cutout): Sharp {
  return sharp(pixels, { raw: { width, height, channels: 4 } });
}

function overlay({ pixels, width, height }: Cutout, left: number, top: number): OverlayOptions {
  return { input: pixels, raw: { width, height, channels: 4 }, left, top };
}

async function read(image: Sharp): Promise<Cutout> {
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height };
}

const VISIBLE = 24;

/** Cuts the empty margin off. */
function trim({ pixels, width, height }: Cutout): Cutout {
  let [left, right, top, bottom] = [width, 0, height, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((pixels[(y * width + x) * 4 + 3] ?? 0) < VISIBLE) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  const trimmed = { width: right - left + 1, height: bottom - top + 1 };
  const rows = Array.from({ length: trimmed.height }, (_, row) => {
    const from = ((top + row) * width + left) * 4;
    return pixels.subarray(from, from + trimmed.width * 4);
  });
  return { ...trimmed, pixels: Buffer.concat(rows) };
}

/** A tool drawn aslant touches the ground in a corner only and would topple. */
function hasFoot({ pixels, width, height }: Cutout): boolean {
  let [left, right] = [width, 0];
  for (let y = Math.floor(height * 0.94); y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((pixels[(y * width + x) * 4 + 3] ?? 0) < 90) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
    }
  }
  const middle = (left + right) / 2 / width;
  return (right - left) / width > 0.24 && middle > 0.28 && middle < 0.72;
}

/**
 * Scales a cutout, its colours multiplied by their alpha. Doing that here on the small original lets the resize work on
 * bytes; left to sharp it would go through floats at the large size.
 */
export async function enlarge({ pixels, width, height }: Cutout, size: Size): Promise<Enlarged> {
  const colours = Buffer.alloc(width * height * 3);
  const alphas = Buffer.alloc(width * height);
  for (let at = 0; at < alphas.length; at++) {
    const alpha = pixels[at * 4 + 3] ?? 0;
    alphas[at] = alpha;
    for (let channel = 0; channel < 3; channel++) {
      colours[at * 3 + channel] = Math.round(((pixels[at * 4 + channel] ?? 0) * alpha) / 255);
    }
  }
  const scale = (data: Buffer, channels: 1 | 3) =>
    sharp(data, { raw: { width, height, channels } })
      .resize({ ...size, fit: 'fill' })
      .toColourspace(channels === 1 ? 'b-w' : 'srgb')
      .raw()
      .toBuffer();
  const [colour, alpha] = await Promise.all([scale(colours, 3), scale(alphas, 1)]);
  return { ...size, colour, alpha };
}
