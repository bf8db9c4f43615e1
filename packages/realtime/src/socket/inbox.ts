import { TRPCError } from '@trpc/server';
import type { Connection, ConnectionHost } from './connection.ts';
import { Allowance } from './limits.ts';
import { readParams } from './params.ts';
import { parseMessages, type RawMessage, readFrame } from './requests.ts';
import type { Reply, RequestId } from './stock-client.ts';

const PING = 'PING';
const PONG = 'PONG';
/** Answers repeat the id of their request, so a long one would cost with every event. */
const MAX_ID_LENGTH = 100;

/** What comes in on one socket: within its limits, live requests go to the hub's side, everything else to the stock handler. */
export class Inbox {
  readonly #connection: Connection;
  readonly #host: ConnectionHost;
  readonly #allowance: Allowance;
  /** Requests the stock handler is serving. */
  readonly #atStock = new Map<RequestId, 'call' | 'subscription'>();
  #awaitsParams: boolean;
  #strikes = 0;

  constructor(connection: Connection, host: ConnectionHost, awaitsParams: boolean) {
    this.#connection = connection;
    this.#host = host;
    this.#awaitsParams = awaitsParams;
    this.#allowance = new Allowance(host.limits.messagesPerSecond, host.limits.messageBurst);
  }

  /** Whether the client has still to send its connection parameters. */
  get awaitsParams(): boolean {
    return this.#awaitsParams;
  }

  receive(data: Buffer, isBinary: boolean): void {
    if (isSignOfLife(data, isBinary)) {
      this.#answerSign(data);
      return;
    }
    if (this.#awaitsParams) {
      this.#awaitsParams = false;
      this.#connection.admit(() => readParams(data, isBinary));
      return;
    }
    const messages = isBinary ? null : readFrame(data.toString());
    const { maxBatchSize } = this.#host.limits;
    const count = Math.max(1, messages?.length ?? 0);
    this.#host.counters.messages += count;
    if (messages?.some(({ id }) => typeof id === 'string' && id.length > MAX_ID_LENGTH)) {
      this.#connection.close(1008, 'The id of a request is too long.');
    } else if (!this.#allowance.take(Math.min(count, maxBatchSize))) {
      this.#refuse(messages ?? [], 'Too many messages.');
    } else if (!messages || count > maxBatchSize) {
      // The stock handler knows the right answer to what is no message, or too many.
      this.#connection.stock.receive(data, isBinary);
    } else {
      this.#route(messages, data);
    }
  }

  /** Gives a message to the stock handler after all. */
  handBack(message: RawMessage): void {
    this.#passOn([this.#noted(message)], null);
  }

  onStockReply({ id, last }: Reply): void {
    if (id !== null && (last || this.#atStock.get(id) === 'call')) this.#atStock.delete(id);
  }

  /** Signs of life cost little, and are counted all the same: nobody needs thousands of them. */
  #answerSign(data: Buffer): void {
    if (!this.#allowance.take(1)) this.#refuse([], 'Too many messages.');
    else if (data.toString() === PING) this.#connection.sendText(PONG);
  }

  #route(messages: readonly RawMessage[], data: Buffer): void {
    const { liveRequests, router } = this.#host;
    const ours = new Set(messages.filter((message) => liveRequests.isLive(this.#connection, message)));
    const parsed = ours.size > 0 ? parseMessages(router, messages) : [];
    const others: RawMessage[] = [];
    messages.forEach((message, index) => {
      const request = parsed?.[index];
      if (!this.#isWithinLimits(message)) return;
      if (request && ours.has(message)) liveRequests.handle(this.#connection, message, request, index);
      else others.push(this.#noted(message));
    });
    this.#passOn(others, others.length === messages.length ? data : null);
  }

  #noted(message: RawMessage): RawMessage {
    const { id, method } = message;
    if (id !== null && method !== 'subscription.stop') {
      this.#atStock.set(id, method === 'subscription' ? 'subscription' : 'call');
    }
    return message;
  }

  #passOn(messages: readonly RawMessage[], original: Buffer | null): void {
    if (messages.length === 0) return;
    const raw = messages.map((message) => message.raw);
    this.#connection.stock.receive(original ?? Buffer.from(JSON.stringify(raw.length === 1 ? raw[0] : raw)), false);
  }

  #isWithinLimits(message: RawMessage): boolean {
    if (message.method === 'subscription.stop' || message.id === null) return true;
    const { subscriptions, callsInFlight } = this.#host.limits;
    const calls = [...this.#atStock.values()].filter((kind) => kind === 'call').length;
    if (message.method !== 'subscription') {
      if (calls >= callsInFlight) this.#refuse([message], 'Too many calls at once.');
      return calls < callsInFlight;
    }
    const open = this.#connection.subscriptions.size + this.#atStock.size - calls;
    if (open >= subscriptions) this.#refuse([message], 'Too many subscriptions.');
    return open < subscriptions;
  }

  /** A client that does not mind being refused is closed in the end. */
  #refuse(messages: readonly RawMessage[], reason: string): void {
    const error = new TRPCError({ code: 'TOO_MANY_REQUESTS', message: reason });
    for (const { id, path } of messages) {
      const request = { id: id ?? '', jsonrpc: undefined, path: path ?? undefined };
      if (id !== null) this.#host.liveRequests.respondWithError(this.#connection, request, error);
    }
    this.#host.counters.refusedMessages += Math.max(1, messages.length);
    this.#strikes += 1;
    if (this.#strikes > this.#host.limits.strikes) this.#connection.close(1008, reason);
  }
}

function isSignOfLife(data: Buffer, isBinary: boolean): boolean {
  if (isBinary || data.length !== PING.length) return false;
  const text = data.toString();
  return text === PING || text === PONG;
}
