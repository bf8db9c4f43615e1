import { describe, expect, it } from 'vitest';
import { catalogue } from '../catalogue/index.ts';
import { pictureOf } from './picture.ts';

const all = catalogue.products.flatMap((product) => [pictureOf(product, 0), pictureOf(product, 1)]);

describe('the names of pictures', () => {
  it('are different for every product, picture and size', () => {
    const files = all.flatMap((picture) => [picture.file, picture.small.file]);

    expect(new Set(files).size).toBe(catalogue.products.length * 4);
  });

  it('follow from the product alone', () => {
    const [product] = catalogue.products;
    if (!product) throw new Error('The catalogue is empty.');

    expect(pictureOf(structuredClone(product), 1)).toEqual(pictureOf(product, 1));
    expect(pictureOf({ ...product, popularity: 1 }, 0).file).toBe(pictureOf(product, 0).file);
  });

  it('change with the look', () => {
    const [product] = catalogue.products;
    if (!product) throw new Error('The catalogue is empty.');
    const recoloured = { ...product, picture: { ...product.picture, colour: '#123456' } };

    expect(pictureOf(recoloured, 0).file).not.toBe(pictureOf(product, 0).file);
  });

  it('are safe in an address, and come with words for those who do not see them', () => {
    expect(all.filter(({ file }) => !/^[a-z0-9-]+\.webp$/.test(file))).toEqual([]);
    expect(all.filter(({ alt }) => alt.en === '' || !/\p{Script=Han}/u.test(alt['zh-CN']))).toEqual([]);
  });
});
