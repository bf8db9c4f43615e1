import {
  type Actor,
  DomainError,
  type NoteSubject,
  type NotesChanged,
  type NoteView,
  requireId,
  requireNote,
  requirePermission,
  type SignedInActor,
  topics,
} from '@pushcart/domain';
import { recordAudit } from '../audit/record.ts';
import type { Transaction } from '../db/client.ts';
import { once } from '../db/idempotency.ts';
import { append, inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { noteViews, type StoredNote } from './note-row.ts';
import { requireSubject } from './subject.ts';

export async function addNote(
  deps: Deps,
  actor: Actor,
  { subject, body, key }: { subject: NoteSubject; body: string; key: string },
): Promise<NoteView> {
  requirePermission(actor, 'notes.write');
  const text = requireNote(body);
  const about = await requireSubject(deps.db, actor, subject);
  const { storeId, account } = actor;
  return once(deps, actor, 'note.add', key, { subject, text }, async (tx) => {
    const id = deps.random.uuid();
    const data = { id, storeId, ...about, authorId: account.id, body: sealed(deps, id, text) };
    const row = await tx.staffNote.create({ data: { ...data, createdAt: deps.clock.now() } });
    return tell(deps, tx, row);
  });
}

export async function editNote(
  deps: Deps,
  actor: Actor,
  { noteId, body, version }: { noteId: string; body: string; version: number },
): Promise<NoteView> {
  requirePermission(actor, 'notes.write');
  const text = requireNote(body);
  return inTransaction(deps, async (tx) => {
    await requireOwnNote(tx, actor, noteId);
    const [row] = await tx.staffNote.updateManyAndReturn({
      where: { id: noteId, version },
      data: { body: sealed(deps, noteId, text), editedAt: deps.clock.now(), version: { increment: 1 } },
    });
    if (row === undefined) throw new DomainError('NOTE_CHANGED', 'The note was changed meanwhile. Look at it again.');
    return tell(deps, tx, row);
  });
}

export async function removeNote(deps: Deps, actor: Actor, { noteId }: { noteId: string }): Promise<void> {
  requirePermission(actor, 'notes.write');
  await inTransaction(deps, async (tx) => {
    const row = await requireOwnNote(tx, actor, noteId);
    await tx.staffNote.deleteMany({ where: { id: noteId } });
    await append(tx, [newsOf(deps, row)]);
    const { orderId, accountId } = row;
    await recordAudit(deps, tx, actor, 'note.removed', noteId, { orderId, accountId });
  });
}

/** Somebody else's note may be read, and is theirs to change. */
async function requireOwnNote(tx: Transaction, actor: SignedInActor, noteId: string): Promise<StoredNote> {
  requireId(noteId, 'note');
  const { storeId, account } = actor;
  const row = await tx.staffNote.findFirst({ where: { id: noteId, storeId } });
  if (row === null) throw new DomainError('NOT_FOUND', 'There is no such note.');
  await requireSubject(tx, actor, row.orderId === null ? { accountId: row.accountId ?? '' } : { orderId: row.orderId });
  if (row.authorId !== account.id) throw new DomainError('FORBIDDEN', 'This note is somebody else’s.');
  return row;
}

async function tell(deps: Deps, tx: Transaction, row: StoredNote): Promise<NoteView> {
  await append(tx, [newsOf(deps, row)]);
  const [view] = await noteViews(deps, tx, [row]);
  if (view === undefined) throw new Error('The note is gone.');
  return view;
}

/** Says that there is something to read, and not what: whoever watches may be allowed less. */
function newsOf({ clock }: Pick<Deps, 'clock'>, { storeId, orderId, accountId }: StoredNote) {
  const payload: NotesChanged = { type: 'notes.changed', orderId, accountId };
  const key = orderId ?? accountId ?? '';
  return { topic: topics.storeNotes(storeId), key, version: clock.now().getTime(), type: payload.type, payload };
}

function sealed({ personalData }: Pick<Deps, 'personalData'>, id: string, text: string): string {
  return personalData.seal({ table: 'staff_notes', column: 'body', id }, text);
}
