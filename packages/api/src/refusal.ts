import type { DomainError } from '@pushcart/domain';
import { TRPCError } from '@trpc/server';
import { ERROR_CODES, shapeError } from './errors.ts';
import { transformer } from './transformer.ts';

export interface Refusal {
  readonly status: number;
  readonly body: unknown;
}

/** Refuses at a door before the router in the words of the router, so that clients read it like any other error. */
export function refuse(error: DomainError | TRPCError, requestId: string): Refusal {
  const shape = shapeError(raisedBy(error), requestId, null);
  return { status: shape.data.httpStatus, body: { error: transformer.output.serialize(shape) } };
}

/** Refuses in plain JSON, as the OpenAPI document says it. */
export function refusePlainly(error: DomainError | TRPCError, requestId: string): Refusal {
  const { message, data } = shapeError(raisedBy(error), requestId, null);
  const { reason, details } = data;
  return { status: data.httpStatus, body: { error: { reason, message, details, requestId } } };
}

function raisedBy(error: DomainError | TRPCError): TRPCError {
  if (error instanceof TRPCError) return error;
  return new TRPCError({ code: ERROR_CODES[error.reason], message: error.message, cause: error });
}
