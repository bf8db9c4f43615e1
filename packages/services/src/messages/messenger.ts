/** A message ready to go. */
export interface OutgoingMessage {
  readonly channel: 'email' | 'sms';
  /** An e-mail address, or a phone number in E.164. */
  readonly to: string;
  /** Empty for a text message. */
  readonly subject: string;
  readonly text: string;
  /** The same key is delivered once, however often it is sent. */
  readonly key: string;
}

/** Delivers e-mail and text messages. Rejects with a `ProviderRefusal` when it never will; any other failure is tried again. */
export interface Messenger {
  send(message: OutgoingMessage): Promise<void>;
}
