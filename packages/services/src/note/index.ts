import { type Actor, type NoteSubject, type NoteView, requirePermission, topics } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { stillMay } from '../identity/renew-actor.ts';
import type { LiveTopic } from '../live-topic.ts';
import { addNote, editNote, removeNote } from './change-notes.ts';
import { noteViews } from './note-row.ts';
import type { NoteService } from './note-service.ts';
import { requireSubject } from './subject.ts';

/** Nobody reads further back on one thing. */
const MOST_NOTES = 200;

export function createNoteService(deps: Deps): NoteService {
  return {
    list: (actor, subject) => listNotes(deps, actor, subject),
    add: (actor, input) => addNote(deps, actor, input),
    edit: (actor, input) => editNote(deps, actor, input),
    remove: (actor, input) => removeNote(deps, actor, input),
    watch: (actor) => watchNotes(deps, actor),
  };
}

async function listNotes(deps: Deps, actor: Actor, subject: NoteSubject): Promise<readonly NoteView[]> {
  const about = await requireSubject(deps.db, actor, subject);
  const rows = await deps.db.staffNote.findMany({
    where: { storeId: actor.storeId, ...about },
    orderBy: { id: 'desc' },
    take: MOST_NOTES,
  });
  return noteViews(deps, deps.db, rows.toReversed());
}

async function watchNotes(deps: Deps, actor: Actor): Promise<LiveTopic<null>> {
  requirePermission(actor, 'orders.read');
  return {
    topics: [topics.storeNotes(actor.storeId)],
    kind: 'state',
    snapshot: async () => null,
    mayWatch: () => stillMay(deps, actor, 'orders.read'),
  };
}
