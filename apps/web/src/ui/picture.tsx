import type { ImageView } from '@pushcart/domain';
import { useText } from '../i18n/use-text.ts';
import { cx } from './cx.ts';

interface Props {
  readonly image: ImageView | null;
  /** As in the `sizes` attribute. */
  readonly sizes: string;
  /** The first picture of a page is fetched at once, others as they come into view. */
  readonly eager?: boolean;
  /** Beside a name that already says it. */
  readonly decorative?: boolean;
  readonly className?: string;
}

export function Picture({ image, sizes, eager = false, decorative = false, className }: Props) {
  const text = useText();
  if (image === null) return <span aria-hidden className={cx('block aspect-square bg-sunken', className)} />;
  return (
    <img
      src={`/media/${image.file}-480.webp`}
      srcSet={`/media/${image.file}-480.webp 480w, /media/${image.file}-960.webp 960w`}
      sizes={sizes}
      width={image.width}
      height={image.height}
      alt={decorative ? '' : text(image.alt)}
      loading={eager ? 'eager' : 'lazy'}
      fetchPriority={eager ? 'high' : 'auto'}
      decoding="async"
      className={cx('block aspect-square w-full bg-sunken object-cover', className)}
    />
  );
}
