import type { LinkedLoginView, LoginProviderView, LoginReturn } from '@pushcart/domain';
import { z } from 'zod';
import { sessionView } from './session-view.ts';
import { view } from './view.ts';

const providerFields = z.strictObject({ id: z.string(), label: z.string() });

export const loginProvider = view<LoginProviderView>()(providerFields);

export const linkedLogin = view<LinkedLoginView>()(
  z.strictObject({
    id: z.string(),
    provider: providerFields,
    name: z.string(),
    createdAt: z.date(),
    lastUsedAt: z.date().nullable(),
  }),
);

export const loginReturn = view<LoginReturn>()(
  z.union([
    z.strictObject({ kind: z.literal('entered'), to: z.string(), session: sessionView }),
    z.strictObject({ kind: z.enum(['linked', 'confirmed']), to: z.string() }),
  ]),
);
