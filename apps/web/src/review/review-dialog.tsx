import type { OwnReviewView } from '@pushcart/client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { PhotoField } from './photo-field.tsx';
import { StarChoice } from './star-choice.tsx';
import { type ReviewForm, useOwnReview } from './use-own-review.ts';

interface Props {
  readonly productId: string;
  readonly review: OwnReviewView | null;
  readonly onClose: () => void;
}

export function ReviewDialog({ productId, review, onClose }: Props) {
  const t = useTranslations('review.form');
  const [form, setForm] = useState<ReviewForm>(() => ({
    rating: review?.rating ?? 0,
    title: review?.title ?? '',
    body: review?.body ?? '',
    photos: review?.photos ?? [],
  }));
  const [hasTried, setHasTried] = useState(false);
  const { save, remove } = useOwnReview(productId, onClose);
  const change = (part: Partial<ReviewForm>) => setForm({ ...form, ...part });
  const faults = {
    stars: form.rating === 0,
    title: form.title.trim() === '',
    body: form.body.trim() === '',
  };
  return (
    <Dialog open onOpenChange={onClose} title={t('title')}>
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          setHasTried(true);
          if (!Object.values(faults).includes(true)) save.mutate(form);
        }}
      >
        <StarChoice
          value={form.rating}
          error={hasTried && faults.stars ? t('starsMissing') : undefined}
          onChange={(rating) => change({ rating })}
        />
        <TextField
          label={t('headline')}
          required
          maxLength={120}
          value={form.title}
          onChange={(event) => change({ title: event.target.value })}
          error={hasTried && faults.title ? t('headlineMissing') : undefined}
        />
        <TextArea
          label={t('body')}
          required
          rows={5}
          maxLength={4000}
          value={form.body}
          onChange={(event) => change({ body: event.target.value })}
          error={hasTried && faults.body ? t('bodyMissing') : undefined}
        />
        <PhotoField photos={form.photos} onChange={(photos) => change({ photos })} />
        <ActionProblem error={save.error ?? remove.error} />
        <Button type="submit" look="lamp" size="large" pending={save.isPending}>
          {t('save')}
        </Button>
        {review !== null && (
          <Button look="bad" pending={remove.isPending} onClick={() => remove.mutate()}>
            {t('remove')}
          </Button>
        )}
      </form>
    </Dialog>
  );
}
