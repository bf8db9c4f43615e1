import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BuildInfo, CallCounter, Context, Limiter, Usage } from '@pushcart/api';
import { API_KEY_PREFIX, DomainError, visitorKey } from '@pushcart/domain';
import type { Hub } from '@pushcart/realtime';
import type { Services } from '@pushcart/services';
import { callerAddress } from './http/address.ts';
import { type Cookies, readToken } from './http/cookies.ts';

export interface ContextOptions {
  readonly services: Services;
  readonly hub: Hub;
  readonly limiter: Limiter & CallCounter;
  readonly build: BuildInfo;
  readonly cookies: Cookies;
  readonly storeSlug: string;
  readonly publicUrl: string;
  readonly proxies: number;
}

export interface ContextMaker {
  forRequest(request: IncomingMessage, response: ServerResponse, requestId: string): Promise<Context>;
  forSocket(request: IncomingMessage, params: Readonly<Record<string, string | undefined>> | null): Promise<Context>;
}

/** Finds out who calls: a token first, since whoever sends one means it; then the browser's cookies. */
export function createContextMaker(options: ContextOptions): ContextMaker {
  const { services, cookies, storeSlug, proxies, publicUrl, hub, limiter, build } = options;

  /** A token in the header or the parameters may be a key; a cookie is always a session. */
  async function identify({ token, cookie, guestId }: Claim): Promise<Pick<Context, 'actor' | 'refusal'>> {
    if (token === null || !token.startsWith(API_KEY_PREFIX)) {
      const sessionToken = token ?? cookie;
      return { actor: await services.identity.resolveActor({ storeSlug, sessionToken, guestId }), refusal: null };
    }
    try {
      return { actor: await services.apiKey.resolveActor({ storeSlug, secret: token }), refusal: null };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const visitor = await services.identity.resolveActor({ storeSlug, sessionToken: null, guestId: null });
      return { actor: visitor, refusal: error };
    }
  }

  async function common(request: IncomingMessage, claim: Claim, currency: string | null) {
    const { actor: whom, refusal } = await identify(claim);
    const actor = currency === null ? whom : { ...whom, currency };
    const { account } = actor;
    return {
      refusal,
      services,
      hub,
      limiter,
      counter: limiter,
      build,
      publicUrl,
      actor,
      watcher: { sessionId: account?.sessionId, accountId: account?.id, countedAs: account?.key?.id },
      address: callerAddress(request, proxies),
      userAgent: String(request.headers['user-agent'] ?? '').slice(0, 300),
    };
  }

  return {
    async forRequest(request, response, requestId) {
      const token = bearerOf(request);
      const named = readToken(request.headers['x-pushcart-guest']);
      const guestId = token === null && named === null ? cookies.nameGuest(request, response) : named;
      const claim = { token, cookie: cookies.sessionToken(request), guestId };
      return {
        ...(await common(request, claim, readCurrency(request.headers['x-pushcart-currency']))),
        tellUsage: (usage) => writeUsage(response, usage),
        requestId,
        transport: 'http',
        client: readVersion(request.headers['x-pushcart-client']),
        cookie: token === null ? cookies.session(response) : null,
        device: token === null ? cookies.device(request) : null,
        visit: token === null ? cookies.visit(request) : null,
      };
    },

    async forSocket(request, params) {
      const token = readSecret(params?.token);
      const guestId = readToken(params?.guest) ?? (token === null ? cookies.guest(request) : null);
      const claim = { token, cookie: cookies.sessionToken(request), guestId };
      const shared = await common(request, claim, readCurrency(params?.currency));
      const { actor } = shared;
      const expiresAt = actor.account === null ? null : (await services.identity.current(actor)).expiresAt;
      return {
        ...shared,
        tellUsage: () => undefined,
        watcher: { ...shared.watcher, expiresAt: expiresAt ?? undefined, visitor: visitorKey(actor) ?? undefined },
        requestId: randomUUID(),
        transport: 'socket',
        client: readVersion(params?.client),
        cookie: null,
        device: null,
        visit: null,
      };
    },
  };
}

interface Claim {
  readonly token: string | null;
  readonly cookie: string | null;
  readonly guestId: string | null;
}

/** Under the names that libraries look for; the standard for them is still a draft that changes. */
function writeUsage(response: ServerResponse, { limit, remaining, resetSeconds }: Usage): void {
  if (response.headersSent) return;
  response.setHeader('X-RateLimit-Limit', limit);
  response.setHeader('X-RateLimit-Remaining', remaining);
  response.setHeader('X-RateLimit-Reset', resetSeconds);
}

function bearerOf(request: IncomingMessage): string | null {
  return readSecret(/^Bearer +(.+)$/i.exec(request.headers.authorization ?? '')?.[1]);
}

/** A key of whatever shape stays one, so that it is refused as a key: who sent half of it is no visitor. */
function readSecret(value: unknown): string | null {
  return typeof value === 'string' && value.startsWith(API_KEY_PREFIX) ? value : readToken(value);
}

/** What prices are asked for in; whoever names none, or what is none, gets the store's own. */
function readCurrency(value: unknown): string | null {
  return typeof value === 'string' && /^[A-Z]{3}$/.test(value) ? value : null;
}

function readVersion(value: unknown): string | null {
  return typeof value === 'string' && value.length <= 40 ? value : null;
}
