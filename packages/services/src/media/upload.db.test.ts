import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { createMediaService } from './index.ts';
import type { MediaService } from './media-service.ts';
import { createMediaFolder } from './media-store.ts';

let store: TestStore;
let media: MediaService;
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'pushcart-media-'));
  store = await createTestStore({ media: createMediaFolder(directory) });
  media = createMediaService(store.deps);
});
afterAll(async () => {
  await store[Symbol.asyncDispose]();
  await rm(directory, { recursive: true, force: true });
});

const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#c84' } })
    .withExif({ IFD0: { Artist: 'Robin Canary' } })
    .jpeg();

test('a photo is drawn anew in two sizes, turned upright, without what the camera wrote', async () => {
  const bytes = await photo(1600, 800).withMetadata({ orientation: 6 }).toBuffer();

  const picture = await media.upload(await store.shopper(), bytes);

  expect(picture).toMatchObject({ width: 480, height: 960 });
  const large = await readFile(join(directory, `${picture.file}-960.webp`));
  const small = await sharp(join(directory, `${picture.file}-480.webp`)).metadata();
  expect(small).toMatchObject({ format: 'webp', width: 240, height: 480 });
  expect((await sharp(large).metadata()).exif).toBeUndefined();
  expect(large.includes('Robin Canary')).toBe(false);
});

test('the same photo twice is one file, and nothing unfinished is left', async () => {
  const [shopper, bytes] = [await store.shopper(), await photo(20, 20).toBuffer()];

  const [first, second] = [await media.upload(shopper, bytes), await media.upload(shopper, bytes)];

  expect(second).toEqual(first);
  expect((await readdir(directory)).filter((name) => name.startsWith('.'))).toEqual([]);
  expect(await store.deps.db.mediaFile.count({ where: { file: first.file } })).toBe(1);
});

test.each([
  ['nothing', () => Buffer.alloc(0)],
  ['text', () => Buffer.from('GIF89a is how a picture may begin')],
  ['a drawing that could run scripts', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
  ['half a photo', async () => (await photo(400, 400).toBuffer()).subarray(0, 900)],
  [
    'more pixels than fit',
    () =>
      sharp({ create: { width: 9000, height: 9000, channels: 3, background: 'red' } })
        .png()
        .toBuffer(),
  ],
])('%s is no picture', async (_what, make) => {
  const shopper = await store.shopper();

  await expect(media.upload(shopper, await make())).rejects.toMatchObject({ reason: 'INVALID_INPUT' });

  expect(await store.deps.db.mediaFile.count({ where: { uploadedBy: shopper.account.id } })).toBe(0);
});

test('a guest uploads nothing, and a shopper not without end', async () => {
  const bytes = await photo(10, 10).toBuffer();
  await expect(media.upload(store.guest(), bytes)).rejects.toMatchObject({ reason: 'SIGN_IN_REQUIRED' });
  const shopper = await store.shopper();
  await store.deps.db.mediaFile.createMany({
    data: Array.from({ length: 40 }, (_, i) => ({
      storeId: store.storeId,
      file: `made-${i}`,
      width: 1,
      height: 1,
      uploadedBy: shopper.account.id,
      createdAt: store.clock.now(),
    })),
  });

  await expect(media.upload(shopper, bytes)).rejects.toMatchObject({ reason: 'RATE_LIMITED' });

  store.clock.advance(86_400_001);
  await expect(media.upload(shopper, bytes)).resolves.toMatchObject({ width: 10 });
});
