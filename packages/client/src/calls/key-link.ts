import type { AppRouter } from '@pushcart/api';
import type { TRPCLink } from '@trpc/client';
import { newKey } from '../key.ts';
import { isKeyed } from './keyed.ts';

/** Gives a call its key where it needs one and comes without. It stands before the tries, which all carry the same. */
export const keyLink: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) => {
    const { input } = op;
    if (op.type !== 'mutation' || !isKeyed(op.path) || typeof input !== 'object' || input === null) return next(op);
    if ('key' in input && input.key !== undefined) return next(op);
    return next({ ...op, input: { ...input, key: newKey() } });
  };
