import type { AppRouter } from '@pushcart/api';
import { type Operation, retryLink, type TRPCLink } from '@trpc/client';
import { backoffMs, isRepeatable, shouldRepeat } from '../retry.ts';
import { keyLink } from './key-link.ts';
import { limitLink } from './limit-link.ts';

const TIMEOUT_MS = 60_000;

/**
 * What stands between a call and its transport: one key for all its tries, a limit for all of them, and tries. What is not answered in
 * half of the time is tried again, where that is harmless.
 */
export function callLinks(defaultMs: number = TIMEOUT_MS): TRPCLink<AppRouter>[] {
  const wholeMs = ({ context }: Operation) => (context.timeoutMs as number | undefined) ?? defaultMs;
  return [
    keyLink,
    limitLink(wholeMs),
    retryLink({ retry: shouldRepeat, retryDelayMs: (attempt) => backoffMs(attempt - 1) }),
    limitLink((op) => wholeMs(op) / (isRepeatable(op) ? 2 : 1)),
  ];
}
