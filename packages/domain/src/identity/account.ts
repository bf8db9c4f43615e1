import type { StaffRole } from '../access.ts';
import type { Locale } from '../locale.ts';

/** What can be shown beside the password. `passkey` stands for itself and needs no password. */
export type SecondFactor = 'totp' | 'passkey' | 'recovery_code';

/** The account as its own settings show it. */
export interface AccountView {
  readonly id: string;
  readonly name: string;
  readonly locale: Locale;
  readonly email: string | null;
  readonly isEmailVerified: boolean;
  readonly phone: string | null;
  readonly username: string | null;
  readonly hasPassword: boolean;
  readonly hasTotp: boolean;
  /** Recovery codes not used yet. */
  readonly recoveryCodes: number;
  readonly passkeys: readonly PasskeyView[];
  readonly createdAt: Date;
}

export interface PasskeyView {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

/** A device somebody is signed in on. */
export interface OpenSessionView {
  readonly id: string;
  /** The session that asks. */
  readonly isCurrent: boolean;
  /** What the browser or app called itself. */
  readonly userAgent: string;
  readonly createdAt: Date;
  /** To a few minutes. */
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

/** What an authenticator app needs to know, once. */
export interface TotpSetup {
  /** Base32, for typing. */
  readonly secret: string;
  /** `otpauth://…`, for a QR code. */
  readonly uri: string;
}

export interface StaffMemberView {
  readonly accountId: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: StaffRole;
  readonly hasSecondFactor: boolean;
  readonly since: Date;
}

export interface StaffInvitationView {
  readonly id: string;
  readonly email: string;
  readonly role: StaffRole;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export interface StaffView {
  readonly members: readonly StaffMemberView[];
  /** Neither accepted, revoked nor too old. */
  readonly invitations: readonly StaffInvitationView[];
  /** Staff rights need a session that has shown a second factor. */
  readonly needsSecondFactor: boolean;
}

/** Everything that is kept about an account, by table, with what is sealed opened. Secrets are left out. */
export interface AccountExport {
  readonly exportedAt: Date;
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}
