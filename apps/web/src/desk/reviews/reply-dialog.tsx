import type { StaffReviewView } from '@pushcart/client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/field.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { useModerate } from './use-moderate.ts';

interface Props {
  readonly review: StaffReviewView;
  readonly onClose: () => void;
}

export function ReplyDialog({ review, onClose }: Props) {
  const t = useTranslations('desk.reviews');
  const [text, setText] = useState(review.reply?.text ?? '');
  const { reply } = useModerate(review.id, onClose);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('replyTitle', { name: review.authorName })}
      description={t('replyText')}
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          reply.mutate(text.trim());
        }}
      >
        <TextArea
          label={t('reply')}
          hint={t('replyHint')}
          rows={5}
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <ActionProblem error={reply.error} />
        <Button type="submit" look="lamp" size="large" pending={reply.isPending}>
          {t('saveReply')}
        </Button>
      </form>
    </Dialog>
  );
}
