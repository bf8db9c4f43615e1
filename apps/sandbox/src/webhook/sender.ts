import type { Clock } from '../clock.ts';
import type { FaultSwitches } from '../faults.ts';
import type { Book } from '../journal/book.ts';
import type { Log } from '../log.ts';
import type { Random } from '../random.ts';
import { SIGNATURE_HEADER, signWebhook } from './signature.ts';
import { forgedSecret, tamper } from './tamper.ts';
import type { DeliveryOutcome, Webhook, WebhookEvent } from './webhook.ts';

const ANSWER_TIMEOUT_MS = 10_000;
const MAX_IN_FLIGHT = 32;
const MAX_ATTEMPTS = 30;
const MAX_RETRY_MS = 5 * 60 * 1000;
const REORDER_WINDOW_MS = 400;

export interface WebhookSender {
  /** Takes over webhooks already in the book and sends them until they are accepted. */
  send(webhooks: readonly Webhook[]): void;
  /** Waits for the deliveries on the wire; those that wait stay in the book for the next start. */
  close(): Promise<void>;
}

interface SenderOptions<Entity> {
  readonly book: Book<Entity>;
  /** The first is current; more while a receiver changes over. */
  readonly secrets: readonly string[];
  readonly faults: FaultSwitches;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** The wait after the first failure; it doubles from there. */
  readonly retryMs: number;
}

interface PostResult {
  readonly status: number | null;
  readonly error: string | null;
}

export function createWebhookSender<Entity>(options: SenderOptions<Entity>): WebhookSender {
  const { book, secrets, faults, clock, random, log, retryMs } = options;
  const closing = new AbortController();
  const timers = new Set<() => void>();
  const queue: Webhook[] = [];
  const inFlight = new Set<Promise<void>>();
  let held: Webhook[] = [];

  const later = (delayMs: number, run: () => void) => {
    const cancel = clock.after(delayMs, () => {
      timers.delete(cancel);
      run();
    });
    timers.add(cancel);
  };

  const enqueue = (webhook: Webhook) => {
    queue.push(webhook);
    pump();
  };

  const pump = () => {
    while (inFlight.size < MAX_IN_FLIGHT && !closing.signal.aborted) {
      const webhook = queue.shift();
      if (!webhook) return;
      const delivery = deliver(webhook)
        .catch((error: unknown) => log('webhook_failed', { eventId: webhook.event.id, error: String(error) }))
        .finally(() => {
          inFlight.delete(delivery);
          pump();
        });
      inFlight.add(delivery);
    }
  };

  const start = (webhook: Webhook) => {
    const { reorder, delayMs, drop } = faults.current.webhook;
    if (webhook.attempts === 0 && faults.happens(drop)) {
      record(webhook, 'dropped', { status: null, error: null });
      return;
    }
    if (reorder) {
      hold(webhook);
      return;
    }
    const waitMs = Math.max(webhook.attempts === 0 ? delayMs : 0, Date.parse(webhook.dueAt) - clock.now().getTime());
    if (waitMs > 0) later(waitMs, () => enqueue(webhook));
    else enqueue(webhook);
  };

  const hold = (webhook: Webhook) => {
    held.push(webhook);
    if (held.length > 1) return;
    later(REORDER_WINDOW_MS + faults.current.webhook.delayMs, () => {
      const youngestFirst = held.reverse();
      held = [];
      for (const each of youngestFirst) enqueue(each);
    });
  };

  const deliver = async (webhook: Webhook) => {
    const { forge, wrongAmount, repeat } = faults.current.webhook;
    if (faults.happens(forge)) {
      record(webhook, 'forged', await post(webhook.url, tamper(webhook.event), [forgedSecret()]));
    }
    const event = faults.happens(wrongAmount) ? tamper(webhook.event) : webhook.event;
    const result = await post(webhook.url, event, secrets);
    // Cut short by our own closing: it stays due and is sent again at the next start.
    if (closing.signal.aborted && result.status === null) return;
    if (result.status === null || result.status < 200 || result.status > 299) {
      retry(webhook, result);
      return;
    }
    record(webhook, 'delivered', result);
    for (let copy = 0; copy < repeat && !closing.signal.aborted; copy += 1) {
      record(webhook, 'repeated', await post(webhook.url, event, secrets));
    }
  };

  const post = async (url: string, event: WebhookEvent, signers: readonly string[]): Promise<PostResult> => {
    const body = JSON.stringify(event);
    const signedAt = new Date(clock.now().getTime() + faults.current.webhook.skewSeconds * 1000);
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', [SIGNATURE_HEADER]: signWebhook(body, signers, signedAt) },
        body,
        redirect: 'manual',
        signal: AbortSignal.any([closing.signal, AbortSignal.timeout(ANSWER_TIMEOUT_MS)]),
      });
      // Read to its end, so that the connection can be used again.
      await response.arrayBuffer();
      return { status: response.status, error: null };
    } catch (error) {
      return { status: null, error: describe(error) };
    }
  };

  const retry = (webhook: Webhook, result: PostResult) => {
    const attempts = webhook.attempts + 1;
    if (attempts >= MAX_ATTEMPTS) {
      record(webhook, 'abandoned', result);
      return;
    }
    // Spread by a quarter, so that a receiver coming back is not met by all at once.
    const waitMs = Math.min(MAX_RETRY_MS, retryMs * 2 ** (attempts - 1)) * (0.875 + random() / 4);
    const dueAt = new Date(clock.now().getTime() + waitMs).toISOString();
    record(webhook, 'retrying', result, dueAt);
    if (!closing.signal.aborted) later(waitMs, () => enqueue({ ...webhook, attempts, dueAt }));
  };

  const record = (
    webhook: Webhook,
    outcome: DeliveryOutcome,
    result: PostResult,
    nextAttemptAt: string | null = null,
  ) => {
    const { event, url, attempts } = webhook;
    book.commit({
      delivery: {
        eventId: event.id,
        type: event.type,
        url,
        attempt: attempts + 1,
        outcome,
        httpStatus: result.status,
        error: result.error,
        at: clock.now().toISOString(),
        nextAttemptAt,
      },
    });
  };

  return {
    send: (webhooks) => webhooks.forEach(start),
    async close() {
      for (const cancel of timers) cancel();
      closing.abort();
      await Promise.all(inFlight);
    },
  };
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
