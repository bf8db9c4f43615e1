import type { Picture } from '@pushcart/client';
import { MAX_REVIEW_PHOTOS } from '@pushcart/domain';
import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { PictureInput, usePictureUpload } from '../ui/picture-input.tsx';
import { ActionProblem } from '../ui/problem.tsx';

interface Props {
  readonly photos: readonly Picture[];
  readonly onChange: (photos: readonly Picture[]) => void;
}

/** Photos of a review, as many as it may have. */
export function PhotoField({ photos, onChange }: Props) {
  const t = useTranslations('review.form');
  const upload = usePictureUpload((uploaded) => {
    const added = uploaded.filter(({ file }) => photos.every((photo) => photo.file !== file));
    onChange([...photos, ...added].slice(0, MAX_REVIEW_PHOTOS));
  });
  return (
    <fieldset>
      <legend className="text-sm font-medium">{t('photos')}</legend>
      <p className="mt-1 text-sm text-ink-soft">{t('photosHint', { count: MAX_REVIEW_PHOTOS })}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        {photos.map(({ file }, index) => (
          <span key={file} className="relative">
            <img src={`/media/${file}-480.webp`} alt="" className="size-20 rounded-xl bg-sunken object-cover" />
            <button
              type="button"
              aria-label={t('removePhoto', { index: index + 1 })}
              onClick={() => onChange(photos.filter((photo) => photo.file !== file))}
              className="absolute -top-2 -right-2 grid size-8 place-items-center rounded-full bg-ink text-paper"
            >
              <X aria-hidden className="size-4" />
            </button>
          </span>
        ))}
        {photos.length < MAX_REVIEW_PHOTOS && (
          <PictureInput
            upload={upload}
            most={MAX_REVIEW_PHOTOS - photos.length}
            className="grid size-20 place-items-center rounded-xl"
          >
            <span className="sr-only">{t('addPhoto')}</span>
          </PictureInput>
        )}
      </div>
      <div className="mt-2 empty:hidden">
        <ActionProblem error={upload.error} />
      </div>
    </fieldset>
  );
}
