import {
  type AccountExport,
  type AccountView,
  LOCALES,
  type PasskeyCreation,
  type PasskeyView,
  STAFF_ROLES,
  type StaffInvitationView,
  type StaffMemberView,
  type StaffView,
  type TotpSetup,
} from '@pushcart/domain';
import { z } from 'zod';
import { view } from './view.ts';

const passkeyView = view<PasskeyView>()(
  z.strictObject({ id: z.string(), name: z.string(), createdAt: z.date(), lastUsedAt: z.date().nullable() }),
);

export const accountView = view<AccountView>()(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    locale: z.enum(LOCALES),
    email: z.string().nullable(),
    isEmailVerified: z.boolean(),
    phone: z.string().nullable(),
    username: z.string().nullable(),
    hasPassword: z.boolean(),
    hasTotp: z.boolean(),
    recoveryCodes: z.int(),
    passkeys: z.array(passkeyView).readonly(),
    createdAt: z.date(),
  }),
);

export const totpSetup = view<TotpSetup>()(z.strictObject({ secret: z.string(), uri: z.string() }));

export const recoveryCodes = z.array(z.string()).readonly();

export const passkeyCreation = view<PasskeyCreation>()(
  z.strictObject({
    challengeId: z.string(),
    options: z.strictObject({
      challenge: z.string(),
      rp: z.strictObject({ id: z.string(), name: z.string() }),
      user: z.strictObject({ id: z.string(), name: z.string(), displayName: z.string() }),
      pubKeyCredParams: z.array(z.strictObject({ type: z.literal('public-key'), alg: z.int() })).readonly(),
      timeout: z.int(),
      excludeCredentials: z.array(z.strictObject({ type: z.literal('public-key'), id: z.string() })).readonly(),
      authenticatorSelection: z.strictObject({
        residentKey: z.literal('required'),
        requireResidentKey: z.literal(true),
        userVerification: z.literal('required'),
      }),
      attestation: z.literal('none'),
    }),
  }),
);

export const accountExport = view<AccountExport>()(
  z.strictObject({
    exportedAt: z.date(),
    tables: z.record(z.string(), z.array(z.record(z.string(), z.unknown())).readonly()),
  }),
);

const staffMemberView = view<StaffMemberView>()(
  z.strictObject({
    accountId: z.string(),
    name: z.string(),
    email: z.string().nullable(),
    role: z.enum(STAFF_ROLES),
    hasSecondFactor: z.boolean(),
    since: z.date(),
  }),
);

const staffInvitationView = view<StaffInvitationView>()(
  z.strictObject({
    id: z.string(),
    email: z.string(),
    role: z.enum(STAFF_ROLES),
    createdAt: z.date(),
    expiresAt: z.date(),
  }),
);

export const staffView = view<StaffView>()(
  z.strictObject({
    members: z.array(staffMemberView).readonly(),
    invitations: z.array(staffInvitationView).readonly(),
    needsSecondFactor: z.boolean(),
  }),
);
