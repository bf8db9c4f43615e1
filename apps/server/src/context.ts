import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BuildInfo, Context, Limiter } from '@pushcart/api';
import { type Actor, visitorKey } from '@pushcart/domain';
import type { Hub } from '@pushcart/realtime';
import type { Services } from '@pushcart/services';
import { callerAddress } from './http/address.ts';
import { type Cookies, readToken } from './http/cookies.ts';

export interface ContextOptions {
  readonly services: Services;
  readonly hub: Hub;
  readonly limiter: Limiter;
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

  function common(request: IncomingMessage, whom: Actor, currency: string | null) {
    const actor = currency === null ? whom : { ...whom, currency };
    const { account } = actor;
    return {
      services,
      hub,
      limiter,
      build,
      publicUrl,
      actor,
      watcher: { sessionId: account?.sessionId, accountId: account?.id },
      address: callerAddress(request, proxies),
      userAgent: String(request.headers['user-agent'] ?? '').slice(0, 300),
    };
  }

  return {
    async forRequest(request, response, requestId) {
      const token = bearerOf(request);
      const named = readToken(request.headers['x-pushcart-guest']);
      const guestId = token === null && named === null ? cookies.nameGuest(request, response) : named;
      const sessionToken = token ?? cookies.sessionToken(request);
      const actor = await services.identity.resolveActor({ storeSlug, sessionToken, guestId });
      return {
        ...common(request, actor, readCurrency(request.headers['x-pushcart-currency'])),
        requestId,
        transport: 'http',
        client: readVersion(request.headers['x-pushcart-client']),
        cookie: token === null ? cookies.session(response) : null,
        device: token === null ? cookies.device(request) : null,
        visit: token === null ? cookies.visit(request) : null,
      };
    },

    async forSocket(request, params) {
      const token = readToken(params?.token);
      const guestId = readToken(params?.guest) ?? (token === null ? cookies.guest(request) : null);
      const sessionToken = token ?? cookies.sessionToken(request);
      const actor = await services.identity.resolveActor({ storeSlug, sessionToken, guestId });
      const shared = common(request, actor, readCurrency(params?.currency));
      const expiresAt = actor.account === null ? null : (await services.identity.current(actor)).expiresAt;
      return {
        ...shared,
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

function bearerOf(request: IncomingMessage): string | null {
  return readToken(/^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]);
}

/** What prices are asked for in; whoever names none, or what is none, gets the store's own. */
function readCurrency(value: unknown): string | null {
  return typeof value === 'string' && /^[A-Z]{3}$/.test(value) ? value : null;
}

function readVersion(value: unknown): string | null {
  return typeof value === 'string' && value.length <= 40 ? value : null;
}
