import type { StaffReviewView } from '@pushcart/client';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { Stars } from '../../ui/rating.tsx';
import { HideDialog } from './hide-dialog.tsx';
import { ReplyDialog } from './reply-dialog.tsx';
import { useModerate } from './use-moderate.ts';

const TONES = { published: 'good', pending: 'warn', hidden: 'neutral' } as const;

export function ReviewRow({ review }: { readonly review: StaffReviewView }) {
  const t = useTranslations('desk.reviews');
  const text = useText();
  const format = useFormat();
  const [opened, setOpened] = useState<'reply' | 'hide' | null>(null);
  const { show } = useModerate(review.id);
  const close = () => setOpened(null);
  return (
    <li className="px-1 py-4 sm:px-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Stars rating={review.rating} />
        <Badge tone={TONES[review.status]}>{t(`status.${review.status}`)}</Badge>
        <Link to="/products/$slug" params={{ slug: review.product.slug }} className="text-sm font-medium underline">
          {text(review.product.name)}
        </Link>
      </div>
      <div lang={review.locale} className="mt-2 max-w-prose wrap-anywhere">
        <h2 className="font-sans text-base font-semibold tracking-normal">{review.title}</h2>
        <p className="mt-1 leading-relaxed whitespace-pre-line">{review.body}</p>
      </div>
      {review.photos.length > 0 && (
        <div className="mt-3 flex flex-wrap gap-2">
          {review.photos.map(({ file }) => (
            <a key={file} href={`/media/${file}-960.webp`} target="_blank" rel="noreferrer">
              <img src={`/media/${file}-480.webp`} alt="" loading="lazy" className="size-20 rounded-xl object-cover" />
            </a>
          ))}
        </div>
      )}
      <p className="mt-2 text-sm text-ink-soft">
        {t('by', { name: review.authorName, date: format.date(review.createdAt) })}
        {review.verified && ` · ${t('verified')}`}
      </p>
      {review.hiddenFor !== null && (
        <p className="mt-1 text-sm text-bad">{t('hiddenFor', { reason: review.hiddenFor })}</p>
      )}
      {review.reply !== null && (
        <p className="mt-3 max-w-prose border-l-3 border-lamp pl-4 whitespace-pre-line wrap-anywhere">
          {review.reply.text}
        </p>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        <Button size="small" onClick={() => setOpened('reply')}>
          {review.reply === null ? t('reply') : t('changeReply')}
        </Button>
        {review.status !== 'published' && (
          <Button size="small" pending={show.isPending} onClick={() => show.mutate()}>
            {t('show')}
          </Button>
        )}
        {review.status !== 'hidden' && (
          <Button size="small" look="bad" onClick={() => setOpened('hide')}>
            {t('hide')}
          </Button>
        )}
      </div>
      <ActionProblem error={show.error} />
      {opened === 'reply' && <ReplyDialog review={review} onClose={close} />}
      {opened === 'hide' && <HideDialog reviewId={review.id} onClose={close} />}
    </li>
  );
}
