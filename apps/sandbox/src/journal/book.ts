import type { Clock } from '../clock.ts';
import type { Delivery, Webhook } from '../webhook/webhook.ts';
import { openJournal } from './journal.ts';

const ANSWER_LIFE_MS = 24 * 60 * 60 * 1000;
const RECENT_DELIVERIES = 1000;

/** What a request under an idempotency key was answered. */
export interface StoredAnswer {
  readonly key: string;
  readonly fingerprint: string;
  readonly status: number;
  readonly body: unknown;
}

/** What happens together or not at all: one line of the journal. */
export interface Change<Entity> {
  readonly saved?: Entity;
  readonly webhooks?: readonly Webhook[];
  readonly answer?: StoredAnswer;
  readonly delivery?: Delivery;
}

interface Entry<Entity> extends Change<Entity> {
  readonly at: string;
}

/** The memory of a sandbox service: kept whole in the process, and on disk as a journal it is rebuilt from. */
export interface Book<Entity> {
  get(id: string): Entity | undefined;
  /** Those with this index value, oldest first. */
  findBy(indexValue: string): readonly Entity[];
  all(): IterableIterator<Entity>;
  answer(key: string): StoredAnswer | undefined;
  /** Webhooks not yet accepted, dropped or given up. */
  pendingWebhooks(): readonly Webhook[];
  recentDeliveries(): readonly Delivery[];
  commit(change: Change<Entity>): void;
  close(): void;
}

export function openBook<Entity extends { readonly id: string }>(
  file: string,
  clock: Clock,
  indexValueOf: (entity: Entity) => string,
): Book<Entity> {
  const entities = new Map<string, Entity>();
  const idsByIndex = new Map<string, Set<string>>();
  const answers = new Map<string, StoredAnswer & { at: number }>();
  const webhooks = new Map<string, Webhook>();
  const deliveries: Delivery[] = [];

  const apply = ({ at, saved, webhooks: created, answer, delivery }: Entry<Entity>) => {
    if (saved) {
      entities.set(saved.id, saved);
      const indexValue = indexValueOf(saved);
      idsByIndex.set(indexValue, (idsByIndex.get(indexValue) ?? new Set()).add(saved.id));
    }
    for (const webhook of created ?? []) webhooks.set(webhook.event.id, webhook);
    if (answer) answers.set(answer.key, { ...answer, at: Date.parse(at) });
    if (delivery) applyDelivery(delivery);
  };

  const applyDelivery = (delivery: Delivery) => {
    deliveries.push(delivery);
    if (deliveries.length > RECENT_DELIVERIES) deliveries.shift();
    const webhook = webhooks.get(delivery.eventId);
    if (!webhook || delivery.outcome === 'forged' || delivery.outcome === 'repeated') return;
    if (delivery.nextAttemptAt === null) webhooks.delete(delivery.eventId);
    else webhooks.set(delivery.eventId, { ...webhook, attempts: delivery.attempt, dueAt: delivery.nextAttemptAt });
  };

  // Answers are in the order they were given, so the old ones come first.
  const forgetOldAnswers = (now: number) => {
    for (const [key, answer] of answers) {
      if (now - answer.at <= ANSWER_LIFE_MS) return;
      answers.delete(key);
    }
  };

  const journal = openJournal<Entry<Entity>>(file, apply);

  return {
    get: (id) => entities.get(id),
    findBy: (indexValue) => [...(idsByIndex.get(indexValue) ?? [])].flatMap((id) => entities.get(id) ?? []),
    all: () => entities.values(),
    answer(key) {
      forgetOldAnswers(clock.now().getTime());
      return answers.get(key);
    },
    pendingWebhooks: () => [...webhooks.values()],
    recentDeliveries: () => deliveries,
    commit(change) {
      const entry = { at: clock.now().toISOString(), ...change };
      journal.append(entry);
      apply(entry);
    },
    close: () => journal.close(),
  };
}
