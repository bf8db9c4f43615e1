import { type NoteSubject, newKey } from '@pushcart/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useClient } from '../../live/shop.tsx';
import { KEPT_TRUE } from '../feed.ts';

const NOTES_KEY = ['desk', 'notes'] as const;
const idOf = (subject: NoteSubject) => ('orderId' in subject ? subject.orderId : subject.accountId);

/** The notes on an order or a customer, read again when anybody changes one of them. */
export function useNotes(subject: NoteSubject) {
  const client = useClient();
  const queryClient = useQueryClient();
  const id = idOf(subject);

  useEffect(() => {
    const stream = client.note.watch.subscribe(
      {},
      {
        onData: ({ data: frame }) => {
          const isOurs = frame.kind === 'snapshot' || (frame.kind === 'event' && isAbout(frame.data, id));
          if (isOurs) void queryClient.invalidateQueries({ queryKey: [...NOTES_KEY, id] });
        },
      },
    );
    return () => stream.unsubscribe();
  }, [client, queryClient, id]);

  return useQuery({
    queryKey: [...NOTES_KEY, id],
    queryFn: () => client.note.list.query(subject),
    ...KEPT_TRUE,
  });
}

function isAbout({ orderId, accountId }: { orderId: string | null; accountId: string | null }, id: string): boolean {
  return orderId === id || accountId === id;
}

/** Writing, changing and removing one's own; the list follows by the stream, and at once where the change was made. */
export function useNoteActions(subject: NoteSubject, onDone: () => void) {
  const client = useClient();
  const queryClient = useQueryClient();
  const [key, setKey] = useState(newKey);
  const onSuccess = async () => {
    setKey(newKey());
    onDone();
    await queryClient.invalidateQueries({ queryKey: [...NOTES_KEY, idOf(subject)] });
  };
  return {
    add: useMutation({ mutationFn: (body: string) => client.note.add.mutate({ subject, body, key }), onSuccess }),
    edit: useMutation({
      mutationFn: (change: { noteId: string; body: string; version: number }) => client.note.edit.mutate(change),
      onSuccess,
    }),
    remove: useMutation({
      mutationFn: (noteId: string) => client.note.remove.mutate({ noteId }),
      onSuccess,
    }),
  };
}
