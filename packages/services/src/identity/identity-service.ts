import type { Actor, AddressInput, AddressView, Locale, NewSession, SessionView } from '@pushcart/domain';

export interface RegisterInput {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly locale: Locale;
}

export interface SignInInput {
  readonly email: string;
  readonly password: string;
}

export interface IdentityService {
  /** Turns what a request carries into an actor; an unknown, expired or revoked session is a visitor without account. */
  resolveActor(request: { storeSlug: string; sessionToken: string | null; guestId: string | null }): Promise<Actor>;
  current(actor: Actor): Promise<SessionView>;
  /** Creates an account, or refuses in the same words and time whether the e-mail is taken or not usable. */
  register(actor: Actor, input: RegisterInput, userAgent: string): Promise<NewSession>;
  /** Opens a session and merges the guest's cart into the account's. */
  signIn(actor: Actor, input: SignInInput, userAgent: string): Promise<NewSession>;
  /** Ends the session; its sockets close within two seconds on every server. */
  signOut(actor: Actor): Promise<void>;
  addresses(actor: Actor): Promise<readonly AddressView[]>;
  saveAddress(actor: Actor, input: AddressInput & { isDefault: boolean }): Promise<AddressView>;
  removeAddress(actor: Actor, input: { addressId: string }): Promise<void>;
}
