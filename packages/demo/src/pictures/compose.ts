import sharp from 'sharp';
import { darken } from './colour.ts';
import { floorScenes } from './floor-scenes.ts';
import { type Enlarged, enlarge, type StudioObject } from './object.ts';
import { papersOf } from './palette.ts';
import { draw, type PictureSpec } from './picture.ts';
import { type Scene, SIDE } from './scene.ts';
import { castShadow, type Placement } from './shadow.ts';
import { tableScenes } from './table-scenes.ts';

export const canvas = { width: SIDE, height: SIDE, channels: 3 } as const;

/** Sets an object into the picture's scene, at full size, as raw RGB pixels. */
export async function compose(object: StudioObject, spec: PictureSpec): Promise<Buffer> {
  const papers = papersOf(spec.department);
  const paper = papers[(pick(spec, 'paper', papers.length) + spec.index * 2) % papers.length] ?? papers[0];
  const scene = sceneFor(spec, object, paper);
  const place = fit(object, scene, spec.index === 0 ? 1 : 1.2);
  const set = await sharp(Buffer.from(scene.svg)).removeAlpha().raw().toBuffer();
  castShadow(set, object, place, scene.shadow, darken(paper, 0.85));
  setInto(set, await enlarge(object, { width: place.width, height: place.height }), place);
  return set;
}

/** Lays the object over the set's pixels, in place: a composite through sharp copies the whole set twice. */
function setInto(set: Buffer, { colour, alpha, width, height }: Enlarged, { left, top }: Placement): void {
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = y * width + x;
      const opacity = alpha[from] ?? 0;
      if (opacity === 0) continue;
      const through = 1 - opacity / 255;
      const to = ((top + y) * SIDE + left + x) * 3;
      for (let channel = 0; channel < 3; channel++) {
        const value = (colour[from * 3 + channel] ?? 0) + (set[to + channel] ?? 0) * through;
        set[to + channel] = Math.min(255, Math.round(value));
      }
    }
  }
}

function sceneFor(spec: PictureSpec, object: StudioObject, paper: string): Scene {
  const makers = object.stands ? floorScenes : tableScenes;
  const maker = makers[(pick(spec, 'scene', makers.length) + spec.index * 3) % makers.length];
  if (!maker) throw new Error(`No scene for ${spec.slug}.`);
  return maker(paper, draw(spec, `turn${spec.index}`));
}

function pick(spec: PictureSpec, purpose: string, count: number): number {
  return Math.floor(draw(spec, purpose) * count);
}

/** Scales by area rather than by side, so that a pen and a pot weigh the same on the page. */
function fit({ width, height, stands }: StudioObject, { room, y }: Scene, zoom: number): Placement {
  const byArea = (room * 0.94 * zoom) / Math.sqrt(width * height);
  const bySide = (room * 1.2 * zoom) / Math.max(width, height);
  const scale = Math.min(byArea, bySide, 860 / width, (stands ? y - 40 : 800) / height);
  const w = Math.round(width * scale);
  const h = Math.round(height * scale);
  return { width: w, height: h, left: Math.round((SIDE - w) / 2), top: Math.round(stands ? y - h : y - h / 2) };
}
