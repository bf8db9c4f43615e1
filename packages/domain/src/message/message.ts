/** What a shop writes to people. */
export const MESSAGE_TEMPLATES = [
  'verify-email',
  'reset-password',
  'password-changed',
  'second-factor-changed',
  'phone-code',
  'staff-invitation',
  'order-confirmed',
  'order-shipped',
  'order-to-pay',
  'order-edited',
  'order-ready',
  'parcel-shipped',
  'order-refunded',
  'back-in-stock',
  'low-stock',
  'webhook-disabled',
  'review-request',
] as const;
export type MessageTemplate = (typeof MESSAGE_TEMPLATES)[number];

/** Messages one can do without. All others belong to an order or an account, and everybody gets them. */
export const MESSAGE_KINDS = ['stock', 'review'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** Whether who has said nothing gets them: word of stock is asked for product by product, the rest needs consent. */
export const KIND_DEFAULTS: Readonly<Record<MessageKind, boolean>> = { stock: true, review: false };

const KINDS: Partial<Readonly<Record<MessageTemplate, MessageKind>>> = {
  'back-in-stock': 'stock',
  'review-request': 'review',
};

/** The kind a message belongs to; null for what everybody gets. */
export function kindOfMessage(template: MessageTemplate): MessageKind | null {
  return KINDS[template] ?? null;
}

export interface MessageChoice {
  readonly kind: MessageKind;
  readonly isOn: boolean;
}

export const MESSAGE_STATUSES = ['queued', 'sent', 'dropped', 'failed'] as const;
export type MessageStatus = (typeof MESSAGE_STATUSES)[number];

/** A message as staff see it: what became of it, and not to whom it went. */
export interface MessageView {
  readonly id: string;
  readonly template: MessageTemplate;
  readonly channel: 'email' | 'sms';
  /** The order it is about, if it is about one. */
  readonly orderNumber: number | null;
  readonly status: MessageStatus;
  readonly attempts: number;
  /** In the words of the gateway: why it was not taken the last time. */
  readonly outcome: string | null;
  readonly createdAt: Date;
  readonly settledAt: Date | null;
  readonly nextTryAt: Date | null;
  /** Whether it has failed and can still be sent: who a code or a link was for is forgotten. */
  readonly canRetry: boolean;
}

/** Codes and links go to who asked for them, and are worth nothing later. */
const FLEETING: readonly MessageTemplate[] = ['phone-code', 'reset-password'];

export function canRetryMessage({ template, status }: Pick<MessageView, 'template' | 'status'>): boolean {
  return status === 'failed' && !FLEETING.includes(template);
}
