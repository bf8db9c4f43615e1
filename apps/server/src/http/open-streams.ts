import { TRPCError } from '@trpc/server';
import type { Response } from 'express';

/** Counts answers that stay open, by caller. */
export interface OpenStreams {
  /** Counts the answer in, and out when it ends. Refuses it when the caller has as many as one may have. */
  enter(caller: string, response: Response): void;
}

export function createOpenStreams(perCaller: number): OpenStreams {
  const open = new Map<string, number>();
  return {
    enter(caller, response) {
      const count = open.get(caller) ?? 0;
      if (count >= perCaller) throw new TRPCError({ code: 'TOO_MANY_REQUESTS', message: 'Too many streams at once.' });
      open.set(caller, count + 1);
      response.once('close', () => {
        const left = (open.get(caller) ?? 1) - 1;
        if (left > 0) open.set(caller, left);
        else open.delete(caller);
      });
    },
  };
}
