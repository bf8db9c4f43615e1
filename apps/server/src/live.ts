import type { Server } from 'node:http';
import { appRouter, type Context } from '@pushcart/api';
import { attachLiveSocket, type Hub, type LiveSocket } from '@pushcart/realtime';
import type { ContextMaker } from './context.ts';
import { callerAddress } from './http/address.ts';
import type { CallError } from './http/trpc-routes.ts';

export interface LiveOptions {
  readonly server: Server;
  readonly hub: Hub;
  readonly contexts: ContextMaker;
  readonly isAllowedOrigin: (origin: string) => boolean;
  readonly proxies: number;
  /** Multiplies what one caller may open and ask. */
  readonly scale: number;
  readonly onError: (info: CallError) => void;
}

/** The router over WebSocket, at `/live`. */
export function serveLive(options: LiveOptions): LiveSocket {
  const { server, hub, contexts, proxies, scale, isAllowedOrigin, onError } = options;
  return attachLiveSocket<typeof appRouter>({
    server,
    path: '/live',
    router: appRouter,
    hub,
    createContext: ({ req, info }) => contexts.forSocket(req, info.connectionParams),
    session: (context) => context.watcher,
    isAllowedOrigin,
    clientAddress: (request) => callerAddress(request, proxies),
    limits: scaled(scale),
    onError: ({ error, path, context }) => onError({ error, path, context: context as Context | undefined }),
  });
}

const PER_CALLER = {
  socketsPerAddress: 50,
  socketsPerAccount: 10,
  newSocketsPerSecond: 300,
  newSocketsPerAddress: 10,
  topics: 1_000,
  messagesPerSecond: 50,
  messageBurst: 250,
};

function scaled(scale: number): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(PER_CALLER).map(([limit, value]) => [limit, Math.max(1, Math.round(value * scale))]),
  );
}
