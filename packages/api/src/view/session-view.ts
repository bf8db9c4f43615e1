import {
  type AddressView,
  LOCALES,
  type NewSession,
  type OpenSessionView,
  type PasskeyRequest,
  type SessionView,
  STAFF_ROLES,
  type StoreView,
} from '@pushcart/domain';
import { z } from 'zod';
import { addressFields, localizedText } from './common-view.ts';
import { marketChoice } from './market-view.ts';
import { view } from './view.ts';

const storeView = view<StoreView>()(
  z.strictObject({
    id: z.string(),
    slug: z.string(),
    name: localizedText,
    currency: z.string(),
    timeZone: z.string(),
    country: z.string(),
    markets: z.array(z.strictObject(marketChoice)).readonly(),
  }),
);

const accountView = z.strictObject({
  id: z.string(),
  email: z.string().nullable(),
  name: z.string(),
  locale: z.enum(LOCALES),
});

export const sessionView = view<SessionView>()(
  z.strictObject({
    store: storeView,
    account: accountView.nullable(),
    role: z.enum(STAFF_ROLES).nullable(),
    needsSecondFactor: z.boolean(),
    expiresAt: z.date().nullable(),
  }),
);

export const newSession = view<NewSession>()(z.strictObject({ token: z.string(), session: sessionView }));

export const openSessionView = view<OpenSessionView>()(
  z.strictObject({
    id: z.string(),
    isCurrent: z.boolean(),
    userAgent: z.string(),
    createdAt: z.date(),
    lastSeenAt: z.date(),
    expiresAt: z.date(),
  }),
);

export const passkeyRequest = view<PasskeyRequest>()(
  z.strictObject({
    challengeId: z.string(),
    options: z.strictObject({
      challenge: z.string(),
      rpId: z.string(),
      timeout: z.int(),
      userVerification: z.literal('required'),
    }),
  }),
);

export const addressView = view<AddressView>()(
  z.strictObject({ ...addressFields, id: z.string(), isDefault: z.boolean() }),
);
