import { setTimeout as delay } from 'node:timers/promises';
import { initTRPC, TRPCError, tracked } from '@trpc/server';
import type { Pool } from 'pg';
import superjson from 'superjson';
import { z } from 'zod';
import { type Hub, live } from '../src/index.ts';

export interface Context {
  readonly hub: Hub;
  readonly pool: Pool;
  readonly accountId?: string | undefined;
  readonly sessionId?: string | undefined;
  readonly expiresAt?: Date | undefined;
}

export interface Happened {
  readonly type: 'test.happened';
  readonly data: { readonly n: number };
}

const t = initTRPC.context<Context>().create({
  transformer: superjson,
  errorFormatter: ({ shape }) => ({ ...shape, data: { code: shape.data.code, formatted: true } }),
});

const topicInput = z.object({ topic: z.string().max(100), lastEventId: z.string().nullish() });

const notSecret = t.procedure.input(topicInput).use(({ input, next }) => {
  if (input.topic.startsWith('secret:')) throw new TRPCError({ code: 'FORBIDDEN', message: 'Not yours.' });
  return next();
});

/** What happened so far, as the rows of a shop would know it. */
async function readState({ pool }: Context, topics: readonly string[]): Promise<Record<string, number>> {
  const { rows } = await pool.query('SELECT topic, version::int FROM thing WHERE topic = ANY ($1)', [topics]);
  return Object.fromEntries(rows.map((row) => [row.topic, row.version]));
}

async function isGranted({ pool, accountId }: Context, topic: string): Promise<boolean> {
  const { rowCount } = await pool.query('SELECT FROM denied WHERE topic = $1 AND account_id = $2', [topic, accountId]);
  return rowCount === 0;
}

/** A router with everything a client can meet: live procedures, an ordinary generator, calls and errors. */
export const router = t.router({
  follow: notSecret.subscription(({ ctx, input, signal }) =>
    live<Record<string, number>, Happened>(ctx.hub, {
      topics: [input.topic],
      kind: 'log',
      lastEventId: input.lastEventId,
      snapshot: () => readState(ctx, [input.topic]),
      watcher: ctx,
      mayWatch: () => isGranted(ctx, input.topic),
      signal,
    }),
  ),
  levels: t.procedure
    .input(z.object({ topics: z.array(z.string()), lastEventId: z.string().nullish() }))
    .subscription(({ ctx, input, signal }) =>
      live<Record<string, number>, Happened>(ctx.hub, {
        topics: input.topics,
        kind: 'state',
        lastEventId: input.lastEventId,
        snapshot: () => readState(ctx, input.topics),
        watcher: ctx,
        signal,
      }),
    ),
  late: notSecret
    .use(async ({ next }) => {
      await delay(50);
      return next();
    })
    .subscription(({ ctx, input, signal }) =>
      live(ctx.hub, { topics: [input.topic], kind: 'log', snapshot: async () => null, watcher: ctx, signal }),
    ),
  broken: t.procedure.subscription(({ ctx, signal }) =>
    live(ctx.hub, {
      topics: ['log:broken'],
      kind: 'log',
      snapshot: () => Promise.reject(new Error('The state cannot be read.')),
      watcher: ctx,
      signal,
    }),
  ),
  count: t.procedure.input(z.object({ to: z.number() })).subscription(async function* ({ input }) {
    for (let n = 1; n <= input.to; n += 1) yield tracked(String(n), { n, at: new Date(n) });
  }),
  echo: t.procedure.input(z.object({ text: z.string().max(10_000) })).query(({ input }) => input.text),
  large: t.procedure.query(() => 'x'.repeat(200_000)),
  slow: t.procedure.mutation(async () => {
    await delay(300);
    return 'done';
  }),
});

export type TestRouter = typeof router;
