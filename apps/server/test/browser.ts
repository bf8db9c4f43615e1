import { setTimeout as delay } from 'node:timers/promises';
import superjson from 'superjson';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** `data` of the answer, or of the error. */
  readonly data: unknown;
}

/** Calls as a browser does that is on a page of the shop: keeps cookies and says where it comes from. */
export class Browser {
  readonly #url: string;
  readonly #origin: string;
  readonly #cookies = new Map<string, string>();

  constructor(url: string, origin: string = url) {
    this.#url = url;
    this.#origin = origin;
  }

  get cookieHeader(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  cookie(name: string): string | undefined {
    return this.#cookies.get(name);
  }

  setCookie(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  query(path: string, input?: unknown): Promise<Answer> {
    const search =
      input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(superjson.serialize(input)))}`;
    return this.send(`/trpc/${path}${search}`);
  }

  mutate(path: string, input?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const body = JSON.stringify(superjson.serialize(input));
    return this.send(`/trpc/${path}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });
  }

  async send(path: string, init: RequestInit & { headers?: Record<string, string> } = {}): Promise<Answer> {
    const headers = {
      ...(init.method === undefined ? {} : { origin: this.#origin }),
      ...(this.#cookies.size === 0 ? {} : { cookie: this.cookieHeader }),
      ...init.headers,
    };
    const response = await fetch(new URL(path, this.#url), { redirect: 'manual', ...init, headers });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, data: dataOf(text) };
  }

  #keep(line: string): void {
    const [pair = ''] = line.split(';');
    const [name = '', value = ''] = pair.split('=');
    if (/Max-Age=0/i.test(line)) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}

function dataOf(text: string): unknown {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return undefined;
  }
  const one = Array.isArray(answer) ? answer[0] : answer;
  const wire = one?.error ?? one?.result?.data;
  const value = wire?.json === undefined ? undefined : superjson.deserialize<{ data?: unknown }>(wire);
  return one?.error === undefined ? value : value?.data;
}

/** Waits until `check` no longer throws or returns false; fails with its last word after `ms`. */
export async function eventually<T>(check: () => T | Promise<T>, ms = 5_000): Promise<T> {
  const endsAt = performance.now() + ms;
  for (;;) {
    try {
      const value = await check();
      if (value !== false) return value;
      if (performance.now() > endsAt) throw new Error(`It did not happen within ${ms} ms.`);
    } catch (error) {
      if (performance.now() > endsAt) throw error;
    }
    await delay(20);
  }
}
