import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { catalogue } from '../catalogue/index.ts';
import { pictureOf } from './picture.ts';
import { renderPictures } from './render.ts';

// One that stands, one that lies, one on a label, one of several.
const products = ['round-teapot', 'one-good-knife', 'guji-natural', 'late-red-apples'].map((slug) => {
  const product = catalogue.products.find((candidate) => candidate.slug === slug);
  if (!product) throw new Error(`The catalogue has no ${slug}.`);
  return product;
});
const pictures = products.flatMap((product) => [pictureOf(product, 0), pictureOf(product, 1)]);

describe('rendering pictures', { timeout: 30_000 }, () => {
  let directory = '';

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'pushcart-pictures-'));
  });

  afterEach(() => rm(directory, { recursive: true }));

  it('writes each picture in both sizes under the name foretold, small enough for a grid', async () => {
    await renderPictures(directory, { products });

    for (const { file, width, small } of pictures) {
      const [large, little] = await Promise.all([file, small.file].map((name) => readFile(join(directory, name))));
      expect((await sharp(large).metadata()).width).toBe(width);
      expect((await sharp(little).metadata()).width).toBe(small.width);
      expect(little?.byteLength).toBeLessThan(60 * 1024);
    }
    expect(await readdir(directory)).toHaveLength(pictures.length * 2);
  });

  it('draws an object on a set, neither blank nor alone', async () => {
    await renderPictures(directory, { products: products.slice(0, 1) });

    const [picture] = pictures;
    const { channels } = await sharp(join(directory, picture?.file ?? '')).stats();
    expect(channels).toHaveLength(3);
    expect(Math.min(...channels.map((channel) => channel.stdev))).toBeGreaterThan(10);
  });

  it('leaves what is there and reports it as done', async () => {
    await renderPictures(directory, { products });
    const path = join(directory, pictures[0]?.file ?? '');
    const before = await stat(path);
    const progress: [number, number][] = [];

    await renderPictures(directory, { products, onProgress: (done, total) => progress.push([done, total]) });

    expect((await stat(path)).mtimeMs).toBe(before.mtimeMs);
    expect(progress).toEqual([[pictures.length, pictures.length]]);
  });

  it('makes up for a picture that is missing', async () => {
    await renderPictures(directory, { products });
    const path = join(directory, pictures[2]?.small.file ?? '');
    await rm(path);

    await renderPictures(directory, { products });

    expect((await stat(path)).size).toBeGreaterThan(0);
  });
});
