import type { AuditAbout, AuditCheck, AuditEntry } from '@pushcart/domain';
import { z } from 'zod';
import { localizedText } from './common-view.ts';
import { view } from './view.ts';

const about = view<AuditAbout>()(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('order'), number: z.int() }),
    z.strictObject({ kind: z.literal('product'), productId: z.string(), name: localizedText }),
    z.strictObject({ kind: z.literal('customer'), accountId: z.string() }),
    z.strictObject({ kind: z.literal('colleague'), accountId: z.string(), name: z.string() }),
    z.strictObject({ kind: z.literal('price-list'), priceListId: z.string(), name: z.string() }),
    z.strictObject({ kind: z.literal('webhook'), endpointId: z.string() }),
    z.strictObject({ kind: z.literal('extension'), extensionId: z.string() }),
  ]),
);

export const auditEntry = view<AuditEntry>()(
  z.strictObject({
    id: z.string(),
    at: z.date(),
    actor: z.strictObject({ accountId: z.string(), name: z.string() }).nullable(),
    apiKey: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
    action: z.string(),
    subject: z.string(),
    about: about.nullable(),
    details: z.record(z.string(), z.unknown()),
  }),
);

export const auditCheck = view<AuditCheck>()(
  z.strictObject({
    holding: z.int(),
    broken: z.strictObject({ entry: auditEntry, fault: z.enum(['changed', 'gap']) }).nullable(),
  }),
);
