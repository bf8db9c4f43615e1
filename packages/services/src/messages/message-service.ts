import type { Actor, MessageChoice, MessageKind, MessageStatus, MessageView } from '@pushcart/domain';
import type { Page } from '../db/page.ts';

export interface ListMessages {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly status?: MessageStatus | undefined;
}

export interface MessageService {
  /** Sends the messages that are due; each at most once, by its own key. Returns how many were settled. */
  sendDue(): Promise<number>;
  /** What became of the store's messages, newest first; for staff. */
  list(actor: Actor, input: ListMessages): Promise<Page<MessageView>>;
  /** Sends a message again that was given up; for staff. */
  retry(actor: Actor, input: { messageId: string }): Promise<MessageView>;
  /** What the actor hears of. */
  choices(actor: Actor): Promise<readonly MessageChoice[]>;
  choose(actor: Actor, choice: MessageChoice): Promise<readonly MessageChoice[]>;
  /** Ends the kind of message whose link it was; whoever has the link may. */
  unsubscribe(input: { token: string }): Promise<MessageKind>;
}
