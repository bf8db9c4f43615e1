import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { Refusal } from '../http/errors.ts';
import type { Book, StoredAnswer } from '../journal/book.ts';
import type { WebhookSender } from '../webhook/sender.ts';
import type { Webhook } from '../webhook/webhook.ts';
import { capturePayment, type Payment, type PaymentEvent, type PaymentStep } from './payment.ts';

/** A payment as the API and webhooks show it. */
export interface PaymentView {
  readonly id: string;
  readonly status: Payment['status'];
  readonly amount: number;
  readonly amountCaptured: number;
  readonly amountRefunded: number;
  readonly currency: string;
  readonly reference: string;
  readonly failureCode: string | null;
  readonly payUrl: string;
  /** What a wallet's phone scans. */
  readonly qrPayload: string;
  readonly isScanned: boolean;
  readonly createdAt: string;
}

/** The payments there are: saves each step with its webhooks in one piece, and captures slow ones when they are due. */
export interface Payments {
  get(id: string): Payment;
  findByReference(reference: string): readonly Payment[];
  /** Those made in a span of time, in that order, after one of them. */
  list(span: { since: Date; until: Date; after?: string | undefined; limit: number }): readonly Payment[];
  save(step: PaymentStep, answer?: StoredAnswer): void;
  view(payment: Payment): PaymentView;
  /** Picks up what was due or under way when the process ended. */
  resume(): void;
  close(): void;
}

export function createPayments(
  book: Book<Payment>,
  sender: WebhookSender,
  clock: Clock,
  publicUrl: () => string,
): Payments {
  const captures = new Map<string, () => void>();

  const view = (payment: Payment): PaymentView => ({
    id: payment.id,
    status: payment.status,
    amount: payment.amount,
    amountCaptured: payment.amountCaptured,
    amountRefunded: payment.amountRefunded,
    currency: payment.currency,
    reference: payment.reference,
    failureCode: payment.failureCode,
    payUrl: `${publicUrl()}/pay/${payment.id}`,
    qrPayload: `${publicUrl()}/pay/${payment.id}/wallet`,
    isScanned: payment.scannedAt !== null,
    createdAt: payment.createdAt,
  });

  const toWebhook = (payment: Payment, { type, refund }: PaymentEvent): Webhook => {
    const now = clock.now().toISOString();
    const data = { payment: view(payment), ...(refund && { refund }) };
    return {
      event: { id: createId('evt'), type, createdAt: now, data },
      url: payment.webhookUrl,
      attempts: 0,
      dueAt: now,
    };
  };

  const save = ({ next, events }: PaymentStep, answer?: StoredAnswer) => {
    const webhooks = events.map((event) => toWebhook(next, event));
    book.commit({ saved: next, webhooks, ...(answer && { answer }) });
    sender.send(webhooks);
    scheduleCapture(next);
  };

  const scheduleCapture = (payment: Payment) => {
    captures.get(payment.id)?.();
    captures.delete(payment.id);
    if (payment.captureAt === null) return;
    const waitMs = Math.max(0, Date.parse(payment.captureAt) - clock.now().getTime());
    captures.set(
      payment.id,
      clock.after(waitMs, () => save(capturePayment(get(payment.id)))),
    );
  };

  const get = (id: string) => {
    const payment = book.get(id);
    if (!payment) throw new Refusal(404, 'PAYMENT_NOT_FOUND', `There is no payment ${id}.`);
    return payment;
  };

  return {
    get,
    findByReference: (reference) => book.findBy(reference),
    list({ since, until, after, limit }) {
      const [from, to] = [since.toISOString(), until.toISOString()];
      const made = [...book.all()].filter(({ createdAt }) => createdAt >= from && createdAt < to);
      const start = after === undefined ? 0 : made.findIndex(({ id }) => id === after) + 1;
      return made.slice(start, start + limit);
    },
    save,
    view,
    resume() {
      sender.send(book.pendingWebhooks());
      for (const payment of book.all()) scheduleCapture(payment);
    },
    close() {
      for (const cancel of captures.values()) cancel();
    },
  };
}

/** Ids are also the only key to the pay page, so they are not guessable. */
export function createId(prefix: string): string {
  return `${prefix}_${randomBytes(16).toString('hex')}`;
}
