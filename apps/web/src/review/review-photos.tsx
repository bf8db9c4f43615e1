import type { ReviewView } from '@pushcart/client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Dialog } from '../ui/dialog.tsx';

/** Small photos below a review; each opens large. */
export function ReviewPhotos({ review: { photos, authorName } }: { readonly review: ReviewView }) {
  const t = useTranslations('review');
  const [opened, setOpened] = useState<number | null>(null);
  const large = opened === null ? undefined : photos[opened];
  if (photos.length === 0) return null;
  const label = (index: number) => t('photo', { index: index + 1, count: photos.length, name: authorName });
  return (
    <ul className="mt-3 flex flex-wrap gap-2">
      {photos.map(({ file }, index) => (
        <li key={file}>
          <button type="button" aria-label={label(index)} onClick={() => setOpened(index)}>
            <img
              src={`/media/${file}-480.webp`}
              alt=""
              width={88}
              height={88}
              loading="lazy"
              decoding="async"
              className="size-22 rounded-xl bg-sunken object-cover"
            />
          </button>
        </li>
      ))}
      {large !== undefined && opened !== null && (
        <Dialog open wide onOpenChange={() => setOpened(null)} title={t('photoClose', { name: authorName })}>
          <img
            src={`/media/${large.file}-960.webp`}
            alt={label(opened)}
            width={large.width}
            height={large.height}
            className="mx-auto h-auto max-h-[70dvh] w-auto max-w-full rounded-xl"
          />
        </Dialog>
      )}
    </ul>
  );
}
