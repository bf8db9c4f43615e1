import { createHash } from 'node:crypto';
import type { DemoPicture, DemoProduct, Localised } from '../catalogue/catalogue.ts';

/** Part of every file name: raise it when the drawing changes, so that old files are not taken for new. */
const DRAWING = 1;

export const SIZES = [960, 480] as const;
export const PICTURES_PER_PRODUCT = 2;

export interface PictureFile {
  readonly file: string;
  readonly width: number;
  readonly height: number;
}

export interface ProductPicture extends PictureFile {
  /** The same picture for grids and lists. */
  readonly small: PictureFile;
  readonly alt: Localised;
}

/** Everything a picture's look follows from. */
export interface PictureSpec extends DemoPicture {
  readonly slug: string;
  readonly department: string;
  readonly index: number;
}

export function specOf(product: DemoProduct, index: number): PictureSpec {
  return { ...product.picture, slug: product.slug, department: product.department, index };
}

/**
 * Names a product's picture without rendering it: the same product and drawing give the same name on every machine.
 * `index` runs from 0 to `PICTURES_PER_PRODUCT - 1`.
 */
export function pictureOf(product: DemoProduct, index: number): ProductPicture {
  const [large, small] = SIZES.map((side) => ({
    file: fileName(specOf(product, index), side),
    width: side,
    height: side,
  }));
  if (!large || !small) throw new Error('A picture needs a large and a small size.');
  const { name } = product;
  const alt =
    index === 0
      ? { en: `${name.en} on a studio set`, 'zh-CN': `${name['zh-CN']}，棚拍图` }
      : { en: `${name.en}, seen closer`, 'zh-CN': `${name['zh-CN']}，近景图` };
  return { ...large, small, alt };
}

export function fileName(spec: PictureSpec, side: number): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([DRAWING, spec]))
    .digest('hex')
    .slice(0, 10);
  return `${spec.slug}-${spec.index + 1}-${digest}-${side}.webp`;
}

/** A number from 0 to 1 drawn from a picture's identity; `purpose` keeps draws apart. */
export function draw(spec: PictureSpec, purpose: string): number {
  const digest = createHash('sha256').update(`${spec.slug}|${purpose}`).digest();
  return digest.readUInt32BE(0) / 0x1_0000_0000;
}
