import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Intent {
  id: string;
  status: string;
  amount_received: number;
  latest_charge: { id: string; amount: number; amount_refunded: number } | null;
  last_payment_error: null;
}

interface Session {
  id: string;
  status: 'open' | 'complete' | 'expired';
  amount_total: number;
  currency: string;
  client_reference_id: string | null;
  metadata: { reference?: string };
  payment_intent: Intent | null;
  url: string | null;
  captureMethod: string;
}

/** The part of Stripe's HTTP API that we use, in memory, with a shopper that a test plays. */
export interface StripeStandIn extends AsyncDisposable {
  readonly url: string;
  /** What was asked for, in order: method, path and key. */
  readonly requests: readonly { readonly method: string; readonly path: string; readonly key: string | undefined }[];
  /** The shopper confirms on the hosted page. */
  pay(reference: string): void;
  /** While set, every request is answered with this status. */
  failure: number | null;
}

type Answer = readonly [status: number, body: unknown];

const REFUSED = (code: string, status = 400): Answer => [
  status,
  { error: { type: 'invalid_request_error', code, message: code } },
];

export async function startStripeStandIn(): Promise<StripeStandIn> {
  const sessions = new Map<string, Session>();
  const answers = new Map<string, Answer>();
  const refunds: { payment_intent: string | null; metadata: { key: string | null } }[] = [];
  const requests: { method: string; path: string; key: string | undefined }[] = [];
  const byIntent = (id: string) => [...sessions.values()].find((session) => session.payment_intent?.id === id);

  function create(body: URLSearchParams): Answer {
    const session: Session = {
      id: `cs_${randomUUID()}`,
      status: 'open',
      amount_total: Number(body.get('line_items[0][price_data][unit_amount]')),
      currency: body.get('line_items[0][price_data][currency]') ?? '',
      client_reference_id: body.get('client_reference_id'),
      metadata: { reference: body.get('metadata[reference]') ?? '' },
      payment_intent: null,
      url: 'https://checkout.stripe.example/pay',
      captureMethod: body.get('payment_intent_data[capture_method]') ?? 'automatic',
    };
    sessions.set(session.id, session);
    return [200, session];
  }

  function capture(intent: Intent, amount: number): Answer {
    if (intent.status !== 'requires_capture' || intent.latest_charge === null) return REFUSED('unexpected_state');
    intent.status = 'succeeded';
    intent.amount_received = amount;
    intent.latest_charge.amount_refunded = intent.latest_charge.amount - amount;
    return [200, intent];
  }

  function refund(body: URLSearchParams): Answer {
    const charge = byIntent(body.get('payment_intent') ?? '')?.payment_intent?.latest_charge;
    const amount = Number(body.get('amount'));
    if (charge == null || charge.amount_refunded + amount > charge.amount) return REFUSED('charge_already_refunded');
    charge.amount_refunded += amount;
    const made = {
      id: `re_${randomUUID()}`,
      status: 'succeeded',
      payment_intent: body.get('payment_intent'),
      metadata: { key: body.get('metadata[key]') },
    };
    refunds.unshift(made);
    return [200, made];
  }

  function answer(method: string, url: URL, body: URLSearchParams): Answer {
    const [, , first = '', second = '', third = '', fourth] = url.pathname.split('/');
    if (first === 'refunds' && method === 'GET') {
      const data = refunds.filter((made) => made.payment_intent === url.searchParams.get('payment_intent'));
      return [200, { object: 'list', data, has_more: false }];
    }
    if (first === 'refunds') return refund(body);
    if (first === 'payment_intents') {
      const intent = byIntent(second)?.payment_intent;
      if (intent == null) return REFUSED('resource_missing', 404);
      if (third === 'capture') return capture(intent, Number(body.get('amount_to_capture')));
      intent.status = 'canceled';
      return [200, intent];
    }
    if (third === '' && method === 'POST') return create(body);
    if (third === '') return [200, { object: 'list', data: [...sessions.values()].reverse(), has_more: false }];
    const session = sessions.get(third);
    if (session === undefined) return REFUSED('resource_missing', 404);
    if (fourth === 'expire') Object.assign(session, { status: 'expired', url: null });
    return [200, session];
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://stand-in');
    const method = request.method ?? '';
    const key = request.headers['idempotency-key']?.toString();
    requests.push({ method, path: url.pathname, key });
    const body = new URLSearchParams(await textOf(request));
    const known = method === 'POST' && key !== undefined ? answers.get(key) : undefined;
    const [status, content] =
      standIn.failure === null
        ? (known ?? answer(method, url, body))
        : [standIn.failure, { error: { type: 'api_error' } }];
    if (method === 'POST' && key !== undefined && status < 500) answers.set(key, [status, content]);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const standIn: StripeStandIn = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    failure: null,
    pay(reference) {
      const session = [...sessions.values()].find((known) => known.client_reference_id === reference);
      if (session === undefined) throw new Error(`Nothing was opened under ${reference}.`);
      const isManual = session.captureMethod === 'manual';
      session.status = 'complete';
      session.url = null;
      session.payment_intent = {
        id: `pi_${randomUUID()}`,
        status: isManual ? 'requires_capture' : 'succeeded',
        amount_received: isManual ? 0 : session.amount_total,
        latest_charge: { id: `ch_${randomUUID()}`, amount: session.amount_total, amount_refunded: 0 },
        last_payment_error: null,
      };
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return standIn;
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
