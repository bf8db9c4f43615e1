import type { FlashEntryView, FlashItemView } from '@pushcart/client';
import type { FlashPhase } from '@pushcart/domain';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';
import { ButtonLink } from '../ui/button.tsx';
import { useAnnouncePlace } from './use-announce-place.ts';
import { usePlace } from './use-place.ts';
import { WaitingPlace } from './waiting-place.tsx';
import { WonPlace } from './won-place.tsx';

interface Props {
  readonly entry: FlashEntryView;
  readonly item: FlashItemView;
  readonly phase: FlashPhase;
  /** The way back into the queue, when there is one. */
  readonly again: ReactNode;
}

/** Somebody's own place, from taking it to its result. */
export function OwnPlace({ entry, item, phase, again }: Props) {
  const text = useText();
  const wait = usePlace(entry, item);
  useAnnouncePlace(wait, text(item.name));
  switch (wait.entry.status) {
    case 'waiting':
      return <WaitingPlace wait={wait} phase={phase} />;
    case 'won':
      return wait.entry.order === null ? null : <WonPlace order={wait.entry.order} />;
    case 'lost':
      return <LostPlace item={item} again={again} />;
    case 'left':
      return again;
  }
}

function LostPlace({ item, again }: Pick<Props, 'item' | 'again'>) {
  const t = useTranslations('flash.place');
  const format = useFormat();
  return (
    <section className="rounded-2xl bg-sunken p-5">
      <h3 className="text-lg">{t('lost')}</h3>
      <p className="mt-1 mb-4">{again === null ? t('lostText') : t('back')}</p>
      {again}
      {again === null && (
        <ButtonLink to="/products/$slug" params={{ slug: item.slug }}>
          {t('usual', { price: format.money(item.usualPrice) })}
        </ButtonLink>
      )}
    </section>
  );
}
