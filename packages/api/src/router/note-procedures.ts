import { MAX_NOTE } from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { staff } from '../trpc.ts';
import { noteView } from '../view/desk-view.ts';
import { streams } from '../view/streams.ts';

const notes = streams['note.watch'];
const subject = z.union([z.strictObject({ orderId: input.id }), z.strictObject({ accountId: input.id })]);
const body = input.words(MAX_NOTE);

export const noteProcedures = {
  /** About an order, or about a customer. */
  list: staff('orders.read', 'read')
    .input(subject)
    .output(z.array(noteView).readonly())
    .query(({ ctx, input }) => ctx.services.note.list(ctx.actor, input)),

  add: staff('notes.write', 'write')
    .input(z.strictObject({ subject, body, key: input.key }))
    .output(noteView)
    .mutation(({ ctx, input }) => ctx.services.note.add(ctx.actor, input)),

  edit: staff('notes.write', 'write')
    .input(z.strictObject({ noteId: input.id, body, version: z.int().min(1) }))
    .output(noteView)
    .mutation(({ ctx, input }) => ctx.services.note.edit(ctx.actor, input)),

  remove: staff('notes.write', 'write')
    .input(z.strictObject({ noteId: input.id }))
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.note.remove(ctx.actor, input)),

  watch: staff('orders.read', 'watch')
    .input(z.strictObject(input.resume))
    .output(notes.output)
    .subscription(async (call) => notes.open(call, await call.ctx.services.note.watch(call.ctx.actor))),
};
