import type { AppRouter } from '@pushcart/api';
import type { ErrorDetails, ErrorReason } from '@pushcart/domain';
import { TRPCClientError } from '@trpc/client';

export type PushcartError = TRPCClientError<AppRouter>;

export function isPushcartError(error: unknown): error is PushcartError {
  return error instanceof TRPCClientError;
}

/**
 * Says why a call was refused. `UNREACHABLE` when no answer came at all: with a key the call can be repeated as it is.
 * `UNKNOWN` is a fault of the shop; its `requestId` helps whoever looks into it.
 */
export function reasonOf(error: unknown): ErrorReason | 'UNREACHABLE' | 'UNKNOWN' {
  if (!isPushcartError(error)) return 'UNKNOWN';
  if (error.data == null) return 'UNREACHABLE';
  return error.data.reason ?? 'UNKNOWN';
}

/** The facts that come with the reason, e.g. how many are left. */
export function detailsOf(error: unknown): ErrorDetails {
  return (isPushcartError(error) ? error.data?.details : undefined) ?? {};
}
