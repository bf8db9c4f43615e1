import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { DemoProduct } from '../catalogue/catalogue.ts';
import { catalogue } from '../catalogue/index.ts';
import { canvas, compose } from './compose.ts';
import { prepareObject } from './object.ts';
import { fileName, PICTURES_PER_PRODUCT, type PictureSpec, SIZES, specOf } from './picture.ts';

/** Each holds one picture's pixels, about 12 MB while it draws. */
const WORKERS = Math.min(4, availableParallelism());

export interface RenderOptions {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
  /** The whole catalogue unless told otherwise. */
  readonly products?: readonly DemoProduct[];
}

/** Renders every picture of the catalogue into a directory, leaving those that are already there. */
export async function renderPictures(
  directory: string,
  { onProgress, signal, products = catalogue.products }: RenderOptions = {},
): Promise<void> {
  // The work is spread over pictures already: threads within one would only contend.
  sharp.concurrency(1);
  await mkdir(directory, { recursive: true });
  const present = new Set(await readdir(directory));
  const isMissing = (spec: PictureSpec) => SIZES.some((side) => !present.has(fileName(spec, side)));
  const total = products.length * PICTURES_PER_PRODUCT;
  const queue = products
    .map((product) => specsOf(product).filter(isMissing))
    .filter((specs) => specs.length > 0)
    .values();
  let done = total - products.flatMap(specsOf).filter(isMissing).length;
  onProgress?.(done, total);
  const work = async () => {
    for (const specs of queue) {
      signal?.throwIfAborted();
      await renderProduct(directory, specs);
      done += specs.length;
      onProgress?.(done, total);
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
}

function specsOf(product: DemoProduct): readonly PictureSpec[] {
  return Array.from({ length: PICTURES_PER_PRODUCT }, (_, index) => specOf(product, index));
}

async function renderProduct(directory: string, specs: readonly PictureSpec[]): Promise<void> {
  const [first] = specs;
  if (!first) return;
  const object = await prepareObject(first);
  for (const spec of specs) await save(directory, spec, await compose(object, spec));
}

async function save(directory: string, spec: PictureSpec, pixels: Buffer): Promise<void> {
  for (const side of SIZES) {
    const picture = sharp(pixels, { raw: canvas });
    const sized = side === canvas.width ? picture : picture.resize(side, side);
    const path = join(directory, fileName(spec, side));
    // Written aside and renamed: a run that was cut off leaves no half picture under a name that means a whole one.
    await writeFile(`${path}.part`, await sized.webp({ quality: 84, effort: 0 }).toBuffer());
    await rename(`${path}.part`, path);
  }
}
