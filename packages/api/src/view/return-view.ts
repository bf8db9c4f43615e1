import { RETURN_REASONS, RETURN_STATUSES, type ReturnView, type StaffReturnView } from '@pushcart/domain';
import { z } from 'zod';
import { moneyView } from './common-view.ts';
import { pageOf, view } from './view.ts';

const parts = {
  id: z.string(),
  status: z.enum(RETURN_STATUSES),
  reason: z.enum(RETURN_REASONS),
  lines: z.array(
    z.strictObject({
      orderLineId: z.string(),
      quantity: z.int(),
      received: z.int(),
      restocked: z.boolean(),
    }),
  ),
  refusal: z.string().nullable(),
  trackingNumber: z.string().nullable(),
  worth: moneyView.nullable(),
  refund: moneyView.nullable(),
  isPaidBack: z.boolean(),
  version: z.int(),
  createdAt: z.date(),
};

export const returnView = view<ReturnView>()(z.strictObject(parts));

const staffReturnView = view<StaffReturnView>()(
  z.strictObject({
    ...parts,
    order: z.strictObject({ id: z.string(), number: z.int(), customerName: z.string() }),
  }),
);

export const staffReturnPage = pageOf(staffReturnView);
