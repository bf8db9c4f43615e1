/** A message as the inbox keeps it. */
export interface Message {
  readonly id: string;
  readonly channel: 'email' | 'sms';
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same as a page; empty when there is none. */
  readonly html: string;
  readonly unsubscribeUrl: string | null;
  readonly at: string;
}

/** The newest messages, in memory alone: what others wrote to people does not reach the disk. */
export interface Inbox {
  /** Takes a message in under a key; one that came before under it is answered again. */
  receive(key: string, message: Message): Message;
  /** The newest first; to one recipient if given. */
  list(to?: string): readonly Message[];
}

const CAPACITY = 500;

export function createInbox(): Inbox {
  const messages = new Map<string, Message>();
  return {
    receive(key, message) {
      const known = messages.get(key);
      if (known) return known;
      messages.set(key, message);
      const oldest = messages.keys().next().value;
      if (messages.size > CAPACITY && oldest !== undefined) messages.delete(oldest);
      return message;
    },
    list: (to) => [...messages.values()].filter((message) => to === undefined || message.to === to).reverse(),
  };
}
