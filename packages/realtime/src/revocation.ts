import { append } from './log/append.ts';
import type { SqlTag } from './log/event.ts';

/** What ends: everything of a session, everything of an account, or an account's sight of one topic. */
export type Revocation =
  | { readonly sessionId: string }
  | { readonly accountId: string }
  | { readonly topic: string; readonly accountId: string };

/** Who a socket or a stream belongs to. */
export interface Watcher {
  readonly sessionId?: string | undefined;
  readonly accountId?: string | undefined;
}

/** The topic revocations travel on: an event like any other, so that no process can miss one. */
export const REVOCATIONS_TOPIC = 'revocations';

/**
 * Ends what was granted, on every process within 2 s of the commit. Sockets of a session or account are closed, their clients come
 * back and are asked who they are; streams are ended unless their `mayWatch` still says yes.
 */
export async function revoke(tx: SqlTag, revocation: Revocation): Promise<void> {
  const key = 'sessionId' in revocation ? revocation.sessionId : revocation.accountId;
  await append(tx, [{ topic: REVOCATIONS_TOPIC, key, version: 0, type: 'revoked', payload: revocation }]);
}

/** Whether the revocation concerns all a watcher has. */
export function concernsWatcher(revocation: Revocation, watcher: Watcher): boolean {
  if ('topic' in revocation) return false;
  if ('sessionId' in revocation) return revocation.sessionId === watcher.sessionId;
  return revocation.accountId === watcher.accountId;
}

/** Whether the revocation concerns a watcher's stream of these topics. */
export function concernsStream(revocation: Revocation, watcher: Watcher, topics: readonly string[]): boolean {
  if (!('topic' in revocation)) return concernsWatcher(revocation, watcher);
  return revocation.accountId === watcher.accountId && topics.includes(revocation.topic);
}
