import type { NoteSubject } from '@pushcart/client';
import { MAX_NOTE } from '@pushcart/domain';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useConnection } from '../../live/use-connection.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ActionProblem, QueryProblem } from '../../ui/problem.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useMay } from '../frame/use-may.ts';
import { NoteRow } from './note-row.tsx';
import { useNoteActions, useNotes } from './use-notes.ts';

/** What staff keep in mind about an order or a customer, for each other. */
export function NotesPanel({ subject }: { readonly subject: NoteSubject }) {
  const t = useTranslations('desk.notes');
  const may = useMay();
  const notes = useNotes(subject);
  return (
    <Panel>
      <h2 className="text-section">{t('title')}</h2>
      <p className="mt-1 text-sm text-ink-soft">{t('text')}</p>
      {notes.isPending && <Skeleton className="mt-4 h-16 w-full" />}
      <QueryProblem query={notes} />
      {notes.data?.length === 0 && <p className="mt-4 text-ink-soft">{t('none')}</p>}
      <ul className="mt-3 divide-y divide-line">
        {notes.data?.map((note) => (
          <NoteRow key={note.id} note={note} subject={subject} />
        ))}
      </ul>
      {may('notes.write') && <NewNote subject={subject} />}
    </Panel>
  );
}

function NewNote({ subject }: { readonly subject: NoteSubject }) {
  const t = useTranslations('desk.notes');
  const { isStale } = useConnection();
  const [body, setBody] = useState('');
  const { add } = useNoteActions(subject, () => setBody(''));
  return (
    <form
      className="mt-4 flex flex-col items-stretch gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (body.trim() !== '') add.mutate(body.trim());
      }}
    >
      <TextArea
        label={t('new')}
        required
        rows={2}
        maxLength={MAX_NOTE}
        value={body}
        onChange={(event) => setBody(event.target.value)}
      />
      <ActionProblem error={add.error} />
      <Button type="submit" className="self-start" disabled={isStale || body.trim() === ''} pending={add.isPending}>
        {t('save')}
      </Button>
    </form>
  );
}
