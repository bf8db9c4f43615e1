export interface WebhookEvent {
  readonly id: string;
  readonly type: string;
  readonly createdAt: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** An event on its way to a receiver that has not accepted it yet. */
export interface Webhook {
  readonly event: WebhookEvent;
  readonly url: string;
  readonly attempts: number;
  readonly dueAt: string;
}

export type DeliveryOutcome = 'delivered' | 'retrying' | 'abandoned' | 'dropped' | 'forged' | 'repeated';

/** One try to deliver, as the journal keeps it. */
export interface Delivery {
  readonly eventId: string;
  readonly type: string;
  readonly url: string;
  readonly attempt: number;
  readonly outcome: DeliveryOutcome;
  readonly httpStatus: number | null;
  readonly error: string | null;
  readonly at: string;
  readonly nextAttemptAt: string | null;
}
