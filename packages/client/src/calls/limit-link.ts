import type { AppRouter } from '@pushcart/api';
import { type Operation, TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';

/** Ends a call that takes longer than `msOf` says, or whose signal aborts, at once. What is on its way then is given up. */
export function limitLink(msOf: (op: Operation) => number): TRPCLink<AppRouter> {
  return () =>
    ({ op, next }) =>
      observable((observer) => {
        const giveUp = new AbortController();
        const stop = (cause: Error) => {
          observer.error(TRPCClientError.from(cause));
          giveUp.abort(cause);
        };
        const onAbort = () => stop(new DOMException('The call was given up.', 'AbortError'));
        if (op.signal?.aborted === true) return onAbort();
        op.signal?.addEventListener('abort', onAbort);
        const ms = msOf(op);
        const timer = setTimeout(() => stop(new DOMException(`No answer within ${ms} ms.`, 'TimeoutError')), ms);
        const call = next({ ...op, signal: giveUp.signal }).subscribe(observer);
        return () => {
          clearTimeout(timer);
          op.signal?.removeEventListener('abort', onAbort);
          call.unsubscribe();
        };
      });
}
