import type { StaffReviewView } from '@pushcart/client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { TextArea } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
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
    <FormDialog
      onClose={onClose}
      title={t('replyTitle', { name: review.authorName })}
      description={t('replyText')}
      onSubmit={() => reply.mutate(text.trim())}
      action={reply}
      button={t('saveReply')}
    >
      <TextArea
        label={t('reply')}
        hint={t('replyHint')}
        rows={5}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </FormDialog>
  );
}
