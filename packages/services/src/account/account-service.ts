import type {
  AccountExport,
  AccountView,
  Actor,
  Locale,
  PasskeyCreation,
  PasskeyRegistration,
  TotpSetup,
} from '@pushcart/domain';

/** The settings of the actor's own account. What could lock the owner out needs a recent proof: CONFIRMATION_REQUIRED. */
export interface AccountService {
  get(actor: Actor): Promise<AccountView>;
  update(actor: Actor, input: { name?: string | undefined; locale?: Locale | undefined }): Promise<AccountView>;
  /** Null gives the name up. */
  setUsername(actor: Actor, input: { username: string | null }): Promise<AccountView>;
  /** Needs the present password; ends every other session. */
  changePassword(actor: Actor, input: { password: string; newPassword: string }): Promise<void>;
  /** Sends a code to a number that is to become the account's. */
  requestPhone(actor: Actor, input: { phone: string }): Promise<void>;
  confirmPhone(actor: Actor, input: { phone: string; code: string }): Promise<AccountView>;
  /** Makes a secret for an authenticator app; it counts once a code of it is shown. */
  startTotp(actor: Actor): Promise<TotpSetup>;
  /** Returns recovery codes, which are shown this once. */
  confirmTotp(actor: Actor, input: { code: string }): Promise<readonly string[]>;
  removeTotp(actor: Actor): Promise<AccountView>;
  /** Makes new recovery codes; those before no longer work. */
  renewRecoveryCodes(actor: Actor): Promise<readonly string[]>;
  startPasskey(actor: Actor): Promise<PasskeyCreation>;
  addPasskey(actor: Actor, input: PasskeyRegistration): Promise<AccountView>;
  removePasskey(actor: Actor, input: { passkeyId: string }): Promise<AccountView>;
  /** Everything that is kept about the account, opened. */
  exportData(actor: Actor): Promise<AccountExport>;
  /** Deletes what is personal for ever and ends every session; orders keep their figures. */
  erase(actor: Actor): Promise<void>;
}
