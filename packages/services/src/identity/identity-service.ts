import type {
  Actor,
  AddressInput,
  AddressView,
  Locale,
  NewSession,
  OpenSessionView,
  PasskeyAssertion,
  PasskeyRequest,
  SessionView,
} from '@pushcart/domain';

export interface RegisterInput {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly locale: Locale;
}

/** What a person calls their account by. */
export type Login = { readonly email: string } | { readonly username: string } | { readonly phone: string };

export type SignInInput = Login & {
  readonly password: string;
  /** Of the authenticator app, or a recovery code; asked for with SECOND_FACTOR_REQUIRED. */
  readonly code?: string | undefined;
};

export interface PhoneCodeRequest {
  readonly phone: string;
  readonly locale: Locale;
}

export interface PhoneSignIn extends PhoneCodeRequest {
  /** The six digits that were sent. */
  readonly code: string;
  /** Of the authenticator app, or a recovery code; asked for with SECOND_FACTOR_REQUIRED. */
  readonly secondCode?: string | undefined;
}

export type Confirmation = ({ readonly password: string } | { readonly phoneCode: string }) & {
  readonly code?: string | undefined;
};

export interface IdentityService {
  /** Turns what a request carries into an actor; an unknown, expired or revoked session is a visitor without account. */
  resolveActor(request: { storeSlug: string; sessionToken: string | null; guestId: string | null }): Promise<Actor>;
  current(actor: Actor): Promise<SessionView>;
  /** Creates an account, or refuses in the same words and time whether the e-mail is taken or not usable. */
  register(actor: Actor, input: RegisterInput, userAgent: string): Promise<NewSession>;
  /** Opens a session and merges the guest's cart into the account's. */
  signIn(actor: Actor, input: SignInInput, userAgent: string): Promise<NewSession>;
  /** Whether the account a login names was signed in to with this device before. */
  knowsDevice(login: Login, token: string): Promise<boolean>;
  /** Remembers the device of a sign-in. Returns its new name, or null when it keeps the one it has. */
  rememberDevice(accountId: string, token: string | null): Promise<string | null>;
  /** Sends a code to a number, whether an account has it or not. */
  requestPhoneCode(actor: Actor, input: PhoneCodeRequest): Promise<void>;
  /** Signs in whoever holds the phone; a number without an account gets one. */
  signInWithPhone(actor: Actor, input: PhoneSignIn, userAgent: string): Promise<NewSession>;
  requestPasskey(): Promise<PasskeyRequest>;
  signInWithPasskey(actor: Actor, assertion: PasskeyAssertion, userAgent: string): Promise<NewSession>;
  /** Mails a link, if there is such an account; the answer never tells. */
  requestPasswordReset(actor: Actor, input: { email: string; locale: Locale }): Promise<void>;
  /** Sets a new password and ends every session of the account. */
  resetPassword(actor: Actor, input: { token: string; password: string }): Promise<void>;
  requestVerification(actor: Actor): Promise<void>;
  /** Proves the address, and brings its account the orders a guest paid under it. */
  verifyEmail(actor: Actor, input: { token: string }): Promise<void>;
  /** Shows once more who is at the keyboard, for what needs it (CONFIRMATION_REQUIRED). Good for 15 minutes. */
  confirm(actor: Actor, input: Confirmation): Promise<void>;
  confirmWithPasskey(actor: Actor, assertion: PasskeyAssertion): Promise<void>;
  requestConfirmationCode(actor: Actor): Promise<void>;
  /** Ends the session; its sockets close within two seconds on every server. */
  signOut(actor: Actor): Promise<void>;
  sessions(actor: Actor): Promise<readonly OpenSessionView[]>;
  endSession(actor: Actor, input: { sessionId: string }): Promise<void>;
  endOtherSessions(actor: Actor): Promise<void>;
  addresses(actor: Actor): Promise<readonly AddressView[]>;
  saveAddress(actor: Actor, input: AddressInput & { isDefault: boolean }): Promise<AddressView>;
  /** Rewrites an address in its place; the default stays the default. */
  changeAddress(actor: Actor, input: AddressInput & { addressId: string; isDefault: boolean }): Promise<AddressView>;
  removeAddress(actor: Actor, input: { addressId: string }): Promise<void>;
  /** Deletes codes, links, challenges and sessions that ended, and messages long sent. Returns how many rows. */
  sweepCredentials(): Promise<number>;
}
