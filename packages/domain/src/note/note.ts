import type { AccountId, OrderId } from '../ids.ts';
import { requireText } from '../text.ts';

/** The longest note of staff, in characters. */
export const MAX_NOTE = 2_000;
/** The longest word a shopper can leave with an order, in characters. */
export const MAX_ORDER_NOTE = 300;

/** What a note of staff is about. */
export type NoteSubject = { readonly orderId: OrderId } | { readonly accountId: AccountId };

export interface NoteView {
  readonly id: string;
  readonly body: string;
  readonly author: { readonly accountId: AccountId; readonly name: string };
  readonly createdAt: Date;
  readonly editedAt: Date | null;
  readonly version: number;
}

/** The event on `store:{id}:notes`: the notes about this have changed, and are read again. */
export interface NotesChanged {
  readonly type: 'notes.changed';
  readonly orderId: OrderId | null;
  readonly accountId: AccountId | null;
}

export function requireNote(body: string): string {
  return requireText('note', body, { max: MAX_NOTE });
}

/** What a shopper left with an order; null when that is nothing. */
export function requireOrderNote(note: string | undefined): string | null {
  const text = requireText('note', note ?? '', { min: 0, max: MAX_ORDER_NOTE });
  return text === '' ? null : text;
}
