import { type Picture, uploadPicture } from '@pushcart/client';
import { useMutation } from '@tanstack/react-query';
import { ImagePlus, LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

/** Uploads pictures one after another, as they are chosen, so that what they belong to need not wait for them. */
export function usePictureUpload(onUploaded: (pictures: readonly Picture[]) => void) {
  return useMutation({
    mutationFn: async (files: readonly File[]) => {
      const uploaded: Picture[] = [];
      for (const file of files) uploaded.push(await uploadPicture({ url: window.location.origin }, file));
      return uploaded;
    },
    onSuccess: onUploaded,
  });
}

interface Props {
  readonly upload: { readonly isPending: boolean; readonly mutate: (files: readonly File[]) => void };
  /** The most that are taken at once. */
  readonly most: number;
  readonly className: string;
  /** What the button says, maybe to screen readers alone. */
  readonly children: ReactNode;
}

/** Takes pictures of the kinds the shop takes. */
export function PictureInput({ upload, most, className, children }: Props) {
  const Icon = upload.isPending ? LoaderCircle : ImagePlus;
  return (
    <label
      className={cx(
        'cursor-pointer border border-dashed border-line-strong hover:border-ink has-focus-visible:outline-2',
        className,
      )}
    >
      <Icon aria-hidden className={cx('size-5', upload.isPending && 'animate-spin')} />
      {children}
      <input
        type="file"
        accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
        multiple
        disabled={upload.isPending}
        className="sr-only"
        onChange={({ target }) => {
          upload.mutate([...(target.files ?? [])].slice(0, most));
          target.value = '';
        }}
      />
    </label>
  );
}
