import type { Locale } from '@pushcart/domain';

/** What binds an answer to the visit it belongs to. */
export interface LoginSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** Who a provider says somebody is. */
export interface Proof {
  /** What names the person for ever, over all providers. */
  readonly subject: string;
  /** Only when the provider says that it is theirs. */
  readonly email: string | null;
  readonly name: string | null;
  /**
   * When they last showed there who they are, in ms since 1970; 0 when the provider could have said so and did not, null when it never
   * does.
   */
  readonly seenAt: number | null;
}

/** A service that says who somebody is. Rejects with a `ProviderRefusal` when its answer cannot be believed. */
export interface LoginProvider {
  readonly id: string;
  readonly label: string;
  /** Where to send the browser. */
  authorizationUrl(secrets: LoginSecrets, wish: { readonly locale: Locale; readonly anew: boolean }): Promise<string>;
  /** Spends the code of an answer, and checks everything about it. `search` is the query the browser came back with. */
  prove(secrets: LoginSecrets, search: string): Promise<Proof>;
}
