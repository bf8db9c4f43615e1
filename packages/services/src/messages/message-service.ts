export interface MessageService {
  /** Sends the messages that are due; each at most once, by its own key. Returns how many were settled. */
  sendDue(): Promise<number>;
}
