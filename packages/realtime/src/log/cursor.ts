import { TRPCError } from '@trpc/server';

/** How far a watcher has come in a topic, within one history of the log. */
export interface Cursor {
  readonly epoch: string;
  readonly seq: number;
}

const MAX_LENGTH = 200;
const PATTERN = /^([0-9a-z]{1,32}):(0|[1-9]\d{0,15})(?:\.[0-9a-z]{1,20})?$/;

/** `tag` keeps apart the ids of frames that resume from the same place: a client drops a second frame with an id it knows. */
export function formatCursor(epoch: string, seq: number, tag?: number | string): string {
  return tag === undefined ? `${epoch}:${seq}` : `${epoch}:${seq}.${tag}`;
}

/** Throws BAD_REQUEST for anything this package cannot have sent. */
export function parseCursor(text: string): Cursor {
  const match = text.length <= MAX_LENGTH ? PATTERN.exec(text) : null;
  const [, epoch, digits] = match ?? [];
  const seq = Number(digits);
  if (epoch === undefined || !Number.isSafeInteger(seq)) {
    throw new TRPCError({ code: 'BAD_REQUEST', message: 'lastEventId is not a cursor of this server.' });
  }
  return { epoch, seq };
}
