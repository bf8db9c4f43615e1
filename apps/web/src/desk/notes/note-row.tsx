import type { NoteSubject, NoteView } from '@pushcart/client';
import { MAX_NOTE } from '@pushcart/domain';
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { useSession } from '../../identity/session.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { useNoteActions } from './use-notes.ts';

interface Props {
  readonly note: NoteView;
  readonly subject: NoteSubject;
}

/** A note; its author can change it. */
export function NoteRow({ note, subject }: Props) {
  const t = useTranslations('desk.notes');
  const format = useFormat();
  const isOwn = useSession()?.account?.id === note.author.accountId;
  const [isEditing, setIsEditing] = useState(false);
  const { remove } = useNoteActions(subject, () => undefined);
  const { author, createdAt, editedAt } = note;
  if (isEditing) return <EditNote note={note} subject={subject} onDone={() => setIsEditing(false)} />;
  return (
    <li className="flex items-start gap-2 py-3">
      <div className="min-w-0 grow">
        <p className="whitespace-pre-line wrap-anywhere">{note.body}</p>
        <p className="mt-1 text-sm text-ink-soft">
          {t('by', { name: author.name, time: format.moment(createdAt) })}
          {editedAt !== null && ` · ${t('edited')}`}
        </p>
        <ActionProblem error={remove.error} />
      </div>
      {isOwn && (
        <span className="-mr-2 flex shrink-0">
          <IconButton icon={Pencil} label={t('edit')} onClick={() => setIsEditing(true)} />
          <IconButton
            icon={Trash2}
            label={t('remove')}
            disabled={remove.isPending}
            onClick={() => remove.mutate(note.id)}
          />
        </span>
      )}
    </li>
  );
}

function EditNote({ note, subject, onDone }: Props & { readonly onDone: () => void }) {
  const t = useTranslations('desk.notes');
  const [body, setBody] = useState(note.body);
  const { edit } = useNoteActions(subject, onDone);
  return (
    <li className="py-3">
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          edit.mutate({ noteId: note.id, body: body.trim(), version: note.version });
        }}
      >
        <TextArea
          label={t('change')}
          required
          rows={3}
          maxLength={MAX_NOTE}
          value={body}
          onChange={(event) => setBody(event.target.value)}
        />
        <ActionProblem error={edit.error} />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" size="small" look="ink" disabled={body.trim() === ''} pending={edit.isPending}>
            {t('saveChange')}
          </Button>
          <Button size="small" onClick={onDone}>
            {t('leave')}
          </Button>
        </div>
      </form>
    </li>
  );
}
