import {
  API_KEY_SCOPES,
  API_KEY_STATUSES,
  type ApiKeysChanged,
  type ApiKeyView,
  type NewApiKey,
} from '@pushcart/domain';
import { z } from 'zod';
import { view } from './view.ts';

export const apiKeyView = view<ApiKeyView>()(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    prefix: z.string(),
    scopes: z.array(z.enum(API_KEY_SCOPES)).readonly(),
    callsPerMinute: z.int(),
    status: z.enum(API_KEY_STATUSES),
    maker: z.strictObject({ accountId: z.string(), name: z.string() }),
    createdAt: z.date(),
    expiresAt: z.date().nullable(),
    lastUsedAt: z.date().nullable(),
    successorId: z.string().nullable(),
  }),
);

export const newApiKey = view<NewApiKey>()(z.strictObject({ secret: z.string(), key: apiKeyView }));

export const apiKeysChanged = view<ApiKeysChanged>()(z.strictObject({ type: z.literal('api-keys.changed') }));
