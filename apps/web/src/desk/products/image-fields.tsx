import type { ImageView } from '@pushcart/client';
import { MAX_IMAGES } from '@pushcart/domain';
import { ArrowUp, Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { TextField } from '../../ui/field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { PictureInput, usePictureUpload } from '../../ui/picture-input.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import type { FieldsProps } from './product-fields.ts';

/** Pictures in their order, each with words for those who do not see it. */
export function ImageFields({ fields: { images, nameEn, nameZh }, onChange }: FieldsProps) {
  const t = useTranslations('desk.products.editor');
  const upload = usePictureUpload((uploaded) => {
    const added = uploaded
      .filter(({ file }) => images.every((known) => known.file !== file))
      .map((picture) => ({ ...picture, alt: { en: nameEn, 'zh-CN': nameZh } }));
    onChange({ images: [...images, ...added].slice(0, MAX_IMAGES) });
  });
  const describe = (at: number, words: Partial<ImageView['alt']>) =>
    onChange({
      images: images.map((image, index) => (index === at ? { ...image, alt: { ...image.alt, ...words } } : image)),
    });
  const moveForward = (at: number) =>
    onChange({ images: images.toSpliced(at, 1).toSpliced(Math.max(0, at - 1), 0, ...images.slice(at, at + 1)) });
  return (
    <div className="flex flex-col gap-4">
      {images.map(({ file, alt }, index) => {
        const place = index + 1;
        return (
          <div key={file} className="grid grid-cols-[5rem_1fr_auto] items-start gap-3">
            <img src={`/media/${file}-480.webp`} alt="" className="size-20 rounded-xl bg-sunken object-cover" />
            <div className="grid gap-2 sm:grid-cols-2">
              <TextField
                label={t('altEn', { place })}
                maxLength={300}
                value={alt.en}
                onChange={({ target }) => describe(index, { en: target.value })}
              />
              <TextField
                label={t('altZh', { place })}
                maxLength={300}
                value={alt['zh-CN']}
                onChange={({ target }) => describe(index, { 'zh-CN': target.value })}
              />
            </div>
            <div className="flex flex-col">
              <IconButton
                icon={ArrowUp}
                label={t('earlier', { place })}
                disabled={index === 0}
                onClick={() => moveForward(index)}
              />
              <IconButton
                icon={Trash2}
                label={t('removeImage', { place })}
                onClick={() => onChange({ images: images.toSpliced(index, 1) })}
              />
            </div>
          </div>
        );
      })}
      <ActionProblem error={upload.error} />
      <PictureInput
        upload={upload}
        most={MAX_IMAGES - images.length}
        className="inline-flex min-h-11 items-center gap-2 self-start rounded-full px-5 font-semibold"
      >
        {t('addImage')}
      </PictureInput>
    </div>
  );
}
