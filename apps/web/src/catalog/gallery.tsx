import type { ImageView } from '@pushcart/client';
import { Maximize2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { cx } from '../ui/cx.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Picture } from '../ui/picture.tsx';

const Dialog = lazy(async () => ({ default: (await import('../ui/dialog.tsx')).Dialog }));

interface Props {
  readonly images: readonly ImageView[];
  readonly title: string;
}

export function Gallery({ images, title }: Props) {
  const t = useTranslations('catalog');
  const [index, setIndex] = useState(0);
  const [isOpen, setIsOpen] = useState(false);
  const image = images[index] ?? null;

  function onKeyDown(event: React.KeyboardEvent) {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step !== 0 && images.length > 1) setIndex((index + step + images.length) % images.length);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are a shortcut for the buttons inside.
    <div onKeyDown={onKeyDown}>
      <div className="relative overflow-hidden rounded-[2rem] rounded-bl-[6rem] bg-sunken">
        <Picture image={image} sizes="(min-width: 1024px) 50vw, 100vw" eager />
        <IconButton
          icon={Maximize2}
          label={t('zoom')}
          onClick={() => setIsOpen(true)}
          className="absolute top-3 right-3 bg-surface/85 hover:bg-surface"
        />
      </div>
      {images.length > 1 && (
        <ul aria-label={t('gallery')} className="mt-3 flex gap-3">
          {images.map((candidate, at) => (
            <li key={candidate.file}>
              <button
                type="button"
                aria-label={t('picture', { index: at + 1, count: images.length })}
                aria-current={at === index}
                onClick={() => setIndex(at)}
                className={cx(
                  'size-18 overflow-hidden rounded-2xl border-2',
                  at === index ? 'border-ink' : 'border-transparent hover:border-line-strong',
                )}
              >
                <Picture image={candidate} sizes="72px" decorative />
              </button>
            </li>
          ))}
        </ul>
      )}
      {isOpen && (
        <Suspense>
          <Dialog open onOpenChange={setIsOpen} title={title} wide>
            <Picture image={image} sizes="(min-width: 768px) 768px, 100vw" className="rounded-2xl" />
          </Dialog>
        </Suspense>
      )}
    </div>
  );
}
