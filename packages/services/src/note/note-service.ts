import type { Actor, NoteSubject, NoteView } from '@pushcart/domain';
import type { LiveTopic } from '../live-topic.ts';

/** What staff keep in mind about orders and customers; shoppers never see it. Bodies are sealed, and never logged. */
export interface NoteService {
  /** Oldest first. Notes on a customer need `customers.read`. */
  list(actor: Actor, subject: NoteSubject): Promise<readonly NoteView[]>;
  add(actor: Actor, input: { subject: NoteSubject; body: string; key: string }): Promise<NoteView>;
  /** One's own, and to the version one looked at. */
  edit(actor: Actor, input: { noteId: string; body: string; version: number }): Promise<NoteView>;
  /** One's own. That it was there stays in the audit log, its words do not. */
  remove(actor: Actor, input: { noteId: string }): Promise<void>;
  /** Says whose notes to read again. */
  watch(actor: Actor): Promise<LiveTopic<null>>;
}
