import type { EventLog } from '../log/event-log.ts';
import { type HubEvent, toHubEvent } from './hub-event.ts';
import type { Topic } from './topic.ts';

interface Waiting {
  readonly topic: Topic;
  readonly acknowledged: Promise<void>;
  resolve(): void;
  reject(error: unknown): void;
}

/** How long to wait for the bus to listen. It may be away; the log has it all anyhow. */
const ACKNOWLEDGE_MS = 300;
/** Events read with a head, so that a crowd coming back needs no read each. */
const PRIME_COUNT = 64;

/** Opens topics, all that are asked for in one turn with one look into the log. */
export class Opener {
  readonly #log: EventLog;
  readonly #onLateAcknowledge: () => void;
  #waiting: Waiting[] = [];

  constructor(log: EventLog, onLateAcknowledge: () => void) {
    this.#log = log;
    this.#onLateAcknowledge = onLateAcknowledge;
  }

  open(topic: Topic, acknowledged: Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) setImmediate(() => void this.#openWaiting());
      this.#waiting.push({ topic, acknowledged, resolve, reject });
    });
  }

  async #openWaiting(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    // First the bus listens, then the log says where the topics stand: nothing falls in between.
    const acknowledged = Promise.all(waiting.map((each) => each.acknowledged));
    if (!(await settlesWithin(acknowledged, ACKNOWLEDGE_MS))) void acknowledged.then(this.#onLateAcknowledge);
    try {
      const { epoch, heads } = await this.#log.heads(waiting.map(({ topic }) => topic.name));
      const latest = await this.#readLatest(epoch, heads);
      for (const { topic, resolve } of waiting) {
        topic.open(epoch, heads.get(topic.name) ?? 0, latest.get(topic.name) ?? []);
        resolve();
      }
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  }

  async #readLatest(epoch: string, heads: ReadonlyMap<string, number>): Promise<Map<string, HubEvent[]>> {
    const written = new Map([...heads].filter(([, seq]) => seq > 0));
    const events = written.size > 0 ? await this.#log.latest(written, PRIME_COUNT) : [];
    const byTopic = new Map<string, HubEvent[]>([...written.keys()].map((topic) => [topic, []]));
    for (const event of events) byTopic.get(event.topic)?.push(toHubEvent(epoch, event));
    return byTopic;
  }
}

async function settlesWithin(promise: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, ms, false);
  });
  const inTime = await Promise.race([promise.then(() => true), late]);
  clearTimeout(timer);
  return inTime;
}
