import type { OwnReviewView } from '@pushcart/client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
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
    <FormDialog
      onClose={onClose}
      title={t('title')}
      onSubmit={() => {
        setHasTried(true);
        if (!Object.values(faults).includes(true)) save.mutate(form);
      }}
      action={{ error: save.error ?? remove.error, isPending: save.isPending }}
      button={t('save')}
      after={
        review !== null && (
          <Button look="bad" pending={remove.isPending} onClick={() => remove.mutate()}>
            {t('remove')}
          </Button>
        )
      }
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
    </FormDialog>
  );
}
