import type { Actor, LinkedLoginView, Locale, LoginIntent, LoginProviderView, NewSession } from '@pushcart/domain';

export interface StartLogin {
  readonly provider: string;
  readonly intent: LoginIntent;
  /** A path of the shop, which the caller has checked. */
  readonly returnPath: string;
  readonly locale: Locale;
}

export interface FinishLogin {
  /** As in the address the browser came back to. */
  readonly provider: string;
  /** The query it came back with. */
  readonly search: string;
  /** Asked for with LOGIN_TAKEN: of the account that has the address. */
  readonly password?: string | undefined;
  /** Asked for with SECOND_FACTOR_REQUIRED. */
  readonly code?: string | undefined;
}

/** What the transport knows of who comes back. */
export interface LoginDoor {
  /** What the browser was given when it went; null when it has nothing. */
  readonly browser: string | null;
  readonly userAgent: string;
  /** Counts a try at a secret of an account; a right one costs nothing. */
  tried<T>(accountId: string, attempt: () => Promise<T>): Promise<T>;
}

export type FinishedLogin =
  | { readonly kind: 'entered'; readonly to: string; readonly opened: NewSession }
  | { readonly kind: 'linked' | 'confirmed'; readonly to: string };

/** Signing in with an account of another service. */
export interface LoginService {
  providers(): readonly LoginProviderView[];
  /** Begins a visit to a provider: where to send the browser, and what it has to carry. Linking needs a recent proof. */
  start(actor: Actor, input: StartLogin, browser: string | null): Promise<{ url: string; browser: string }>;
  /**
   * Ends a visit. When more has to be shown (SECOND_FACTOR_REQUIRED, LOGIN_TAKEN), it is called again with the same query; the
   * provider is asked once.
   */
  finish(actor: Actor, input: FinishLogin, door: LoginDoor): Promise<FinishedLogin>;
  linked(actor: Actor): Promise<readonly LinkedLoginView[]>;
  /** Needs a recent proof. Refused for the last way in: LAST_WAY_IN. */
  unlink(actor: Actor, input: { loginId: string }): Promise<readonly LinkedLoginView[]>;
}
