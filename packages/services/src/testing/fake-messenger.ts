import type { Messenger, OutgoingMessage } from '../messages/messenger.ts';

/** Keeps what it is given to deliver; the same key once. */
export interface FakeMessenger extends Messenger {
  readonly delivered: readonly OutgoingMessage[];
  /** While true every call fails without an answer; what it asked for happens nevertheless. */
  isSilent: boolean;
}

export function createFakeMessenger(): FakeMessenger {
  const delivered: OutgoingMessage[] = [];
  const messenger: FakeMessenger = {
    delivered,
    isSilent: false,
    async send(message) {
      if (!delivered.some(({ key }) => key === message.key)) delivered.push(message);
      if (messenger.isSilent) throw new Error('The message service did not answer in time.');
    },
  };
  return messenger;
}
