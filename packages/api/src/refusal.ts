import { DomainError } from '@pushcart/domain';
import { TRPCError } from '@trpc/server';
import { ERROR_CODES, shapeError } from './errors.ts';
import { transformer } from './transformer.ts';

export interface Refusal {
  readonly status: number;
  readonly body: unknown;
}

/** Refuses at a door before the router in the words of the router, so that clients read it like any other error. */
export function refuse(error: DomainError | TRPCError, requestId: string): Refusal {
  const raised =
    error instanceof DomainError
      ? new TRPCError({ code: ERROR_CODES[error.reason], message: error.message, cause: error })
      : error;
  const shape = shapeError(raised, requestId, null);
  return { status: shape.data.httpStatus, body: { error: transformer.output.serialize(shape) } };
}
