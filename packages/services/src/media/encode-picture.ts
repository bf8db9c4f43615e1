import { createHash } from 'node:crypto';
import { DomainError, type Picture } from '@pushcart/domain';
import sharp from 'sharp';

export const MAX_PICTURE_BYTES = 10 * 1024 * 1024;
/** Pixels a picture may have before it is decoded: a small file can hold a very large one. */
const MAX_PIXELS = 40_000_000;
const FORMATS = new Set(['jpeg', 'png', 'webp', 'avif', 'heif', 'gif']);
const SMALL = 480;
const LARGE = 960;

// The cores are for requests: one picture at a time takes one.
sharp.concurrency(1);

export interface EncodedPicture extends Picture {
  readonly files: readonly { readonly name: string; readonly bytes: Buffer }[];
}

/**
 * Draws an uploaded picture anew, in the sizes the shop shows, turned the right way up and without what cameras write beside it
 * (place, owner, device). Whatever else the file held is gone.
 */
export async function encodePicture(bytes: Uint8Array): Promise<EncodedPicture> {
  if (bytes.length === 0 || bytes.length > MAX_PICTURE_BYTES) {
    throw new DomainError('INVALID_INPUT', `A picture has 1 to ${MAX_PICTURE_BYTES} bytes.`, { field: 'picture' });
  }
  const file = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  try {
    const { format } = await sharp(bytes, { limitInputPixels: MAX_PIXELS }).metadata();
    if (!FORMATS.has(format ?? '')) throw new Error(`A picture in the format ${format} is not taken.`);
    const [large, small] = [await resize(bytes, LARGE), await resize(bytes, SMALL)];
    return {
      file,
      width: large.info.width,
      height: large.info.height,
      files: [
        { name: `${file}-${LARGE}.webp`, bytes: large.data },
        { name: `${file}-${SMALL}.webp`, bytes: small.data },
      ],
    };
  } catch (cause) {
    if (cause instanceof DomainError) throw cause;
    throw new DomainError('INVALID_INPUT', 'This is no picture we can read: send JPEG, PNG, WebP, AVIF or GIF.', {
      field: 'picture',
    });
  }
}

function resize(bytes: Uint8Array, side: number) {
  return sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 82 })
    .toBuffer({ resolveWithObject: true });
}
