import type { Message } from '../db/generated/client.ts';
import type { Deps } from '../deps.ts';
import type { Facts, Template } from './template.ts';

/** What a template needs, found when the message is sent. */
export interface Letter<T extends Template> {
  readonly to: string;
  /** Whose choice it is to hear of this; needed of messages one can do without. */
  readonly accountId?: string;
  readonly facts: Omit<Facts[T], 'shop'>;
}

/** Finds out what a queued message says and to whom; null when there is nothing to say any more. */
export type Composer<T extends Template> = (deps: Deps, message: QueuedMessage) => Promise<Letter<T> | null>;

export interface QueuedMessage extends Pick<Message, 'id' | 'createdAt' | 'facts'> {
  /** Opened; null when the template finds it. */
  readonly to: string | null;
}

/** An id among the facts of a message. */
export function factOf({ facts, id }: QueuedMessage, name: string): string {
  const value = typeof facts === 'object' && facts !== null ? Reflect.get(facts, name) : undefined;
  if (typeof value === 'string') return value;
  throw new Error(`Message ${id} does not say its ${name}.`);
}
