import type { Actor } from '@pushcart/domain';
import type { Hub, Session } from '@pushcart/realtime';
import type { Services } from '@pushcart/services';
import type { Limiter } from './limit.ts';

/** Writes the session cookie of the answer. Only HTTP answers can carry one. */
export interface SessionCookie {
  set(token: string, expiresAt: Date | null): void;
  clear(): void;
  /** Names the browser as one that somebody signed in with: it gets in while strangers are locked out. */
  setDevice(token: string): void;
  /** Ties visits to login providers to this browser. */
  setVisit(token: string): void;
}

/** What this server says of itself. */
export interface BuildInfo {
  readonly apiVersion: string;
  readonly build: string;
  /** Clients older than this are refused. */
  readonly minimumClient: string;
}

/** All that a procedure may know of the call it answers. */
export interface Context {
  readonly services: Services;
  readonly hub: Hub;
  readonly limiter: Limiter;
  readonly build: BuildInfo;
  readonly actor: Actor;
  /** Whose streams these are, for revocation. */
  readonly watcher: Session;
  readonly requestId: string;
  readonly transport: 'http' | 'socket' | 'call';
  /** Canonical address of the caller, the key of its limits. */
  readonly address: string;
  readonly userAgent: string;
  /** The client's version, when it says so. */
  readonly client: string | null;
  /** Origin of the shop's own pages. */
  readonly publicUrl: string;
  readonly cookie: SessionCookie | null;
  /** The name of a browser that somebody signed in with before. */
  readonly device: string | null;
  /** What ties visits to login providers to this browser. */
  readonly visit: string | null;
}
