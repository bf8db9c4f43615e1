import { AUDIT_ACTIONS, AUDIT_AREAS } from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { staff } from '../trpc.ts';
import { auditCheck, auditEntry } from '../view/audit-view.ts';
import { pageOf } from '../view/view.ts';

const listing = z.strictObject({
  actorId: input.id.optional(),
  area: z.enum(AUDIT_AREAS).optional(),
  action: z.enum(Object.keys(AUDIT_ACTIONS) as (keyof typeof AUDIT_ACTIONS)[]).optional(),
  subject: input.words(100).optional(),
  since: z.date().optional(),
  until: z.date().optional(),
  ...input.paging(100, 50),
});

export const auditProcedures = {
  list: staff('audit.read', 'read')
    .input(listing)
    .output(pageOf(auditEntry))
    .query(({ ctx, input }) => ctx.services.audit.list(ctx.actor, input)),

  check: staff('audit.read', 'document')
    .input(input.nothing)
    .output(auditCheck)
    .query(({ ctx }) => ctx.services.audit.check(ctx.actor)),
};
