import { type Picture, uploadPicture } from '@pushcart/client';
import { MAX_REVIEW_PHOTOS } from '@pushcart/domain';
import { useMutation } from '@tanstack/react-query';
import { ImagePlus, LoaderCircle, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { ActionProblem } from '../ui/problem.tsx';

interface Props {
  readonly photos: readonly Picture[];
  readonly onChange: (photos: readonly Picture[]) => void;
}

/** Photos are uploaded as they are chosen, so that publishing does not wait for them. */
export function PhotoField({ photos, onChange }: Props) {
  const t = useTranslations('review.form');
  const upload = useMutation({
    mutationFn: async (files: readonly File[]) => {
      const uploaded: Picture[] = [];
      for (const file of files) uploaded.push(await uploadPicture({ url: window.location.origin }, file));
      return uploaded;
    },
    onSuccess: (uploaded) => {
      const added = uploaded.filter(({ file }) => photos.every((photo) => photo.file !== file));
      onChange([...photos, ...added].slice(0, MAX_REVIEW_PHOTOS));
    },
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
          <label className="grid size-20 cursor-pointer place-items-center rounded-xl border border-dashed border-line-strong hover:border-ink has-focus-visible:outline-2">
            {upload.isPending ? (
              <LoaderCircle aria-hidden className="size-6 animate-spin" />
            ) : (
              <ImagePlus aria-hidden className="size-6" />
            )}
            <span className="sr-only">{t('addPhoto')}</span>
            <input
              type="file"
              accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
              multiple
              disabled={upload.isPending}
              className="sr-only"
              onChange={(event) => {
                upload.mutate([...(event.target.files ?? [])].slice(0, MAX_REVIEW_PHOTOS - photos.length));
                event.target.value = '';
              }}
            />
          </label>
        )}
      </div>
      <div className="mt-2 empty:hidden">
        <ActionProblem error={upload.error} />
      </div>
    </fieldset>
  );
}
