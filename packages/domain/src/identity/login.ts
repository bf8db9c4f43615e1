import type { SessionView } from './session.ts';

/** Why somebody goes to a login provider: to come in, to link it to the account, or to show once more that it is them. */
export const LOGIN_INTENTS = ['enter', 'link', 'confirm'] as const;
export type LoginIntent = (typeof LOGIN_INTENTS)[number];

/** Another service one can sign in with. */
export interface LoginProviderView {
  readonly id: string;
  /** What people know it by. */
  readonly label: string;
}

/** An account elsewhere that signs in to this one. */
export interface LinkedLoginView {
  readonly id: string;
  readonly provider: LoginProviderView;
  /** What its owner knows the other account by: an address, else a name. */
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

/** What a visit to a login provider came to. `to` is a path of the shop. */
export type LoginReturn =
  | { readonly kind: 'entered'; readonly to: string; readonly session: SessionView }
  | { readonly kind: 'linked' | 'confirmed'; readonly to: string };
