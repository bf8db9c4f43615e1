import {
  MESSAGE_KINDS,
  MESSAGE_STATUSES,
  MESSAGE_TEMPLATES,
  type MessageChoice,
  type MessageView,
} from '@pushcart/domain';
import { z } from 'zod';
import { view } from './view.ts';

export const messageView = view<MessageView>()(
  z.strictObject({
    id: z.string(),
    template: z.enum(MESSAGE_TEMPLATES),
    channel: z.enum(['email', 'sms']),
    orderNumber: z.int().nullable(),
    status: z.enum(MESSAGE_STATUSES),
    attempts: z.int(),
    outcome: z.string().nullable(),
    createdAt: z.date(),
    settledAt: z.date().nullable(),
    nextTryAt: z.date().nullable(),
    canRetry: z.boolean(),
  }),
);

export const messageChoice = view<MessageChoice>()(z.strictObject({ kind: z.enum(MESSAGE_KINDS), isOn: z.boolean() }));
