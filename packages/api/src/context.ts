import type { Actor, DomainError } from '@pushcart/domain';
import type { Hub, Session } from '@pushcart/realtime';
import type { Services } from '@pushcart/services';
import type { CallCounter, Limiter, Usage } from './limit.ts';

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
  readonly counter: CallCounter;
  readonly build: BuildInfo;
  readonly actor: Actor;
  /** Why the key that was sent is not taken; every call is refused with it. */
  readonly refusal: DomainError | null;
  /** Whose streams these are, for revocation. */
  readonly watcher: Session;
  /** Tells how much of its allowance a key has used, where there is a place to tell it. */
  tellUsage(usage: Usage): void;
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
