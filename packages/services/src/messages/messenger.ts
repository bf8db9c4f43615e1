/** A message ready to go. */
export interface OutgoingMessage {
  readonly channel: 'email' | 'sms';
  /** An e-mail address, or a phone number in E.164. */
  readonly to: string;
  /** Empty for a text message. */
  readonly subject: string;
  readonly text: string;
  /** The same as a page of its own; empty for a text message. */
  readonly html: string;
  /** Where messages of this kind are ended, by opening it or by a POST; null for those that everybody gets. */
  readonly unsubscribeUrl: string | null;
  /** The same key is delivered once, however often it is sent, as far as the channel can tell. */
  readonly key: string;
}

/** Delivers e-mail and text messages. Rejects with a `ProviderRefusal` when it never will; any other failure is tried again. */
export interface Messenger {
  send(message: OutgoingMessage): Promise<void>;
  /** Ends connections that are kept open. */
  close?(): void;
}

/** Sends each message by the gateway of its channel. */
export function createMessenger(gateways: Readonly<Record<OutgoingMessage['channel'], Messenger>>): Messenger {
  return {
    send: (message) => gateways[message.channel].send(message),
    close() {
      for (const gateway of new Set(Object.values(gateways))) gateway.close?.();
    },
  };
}
