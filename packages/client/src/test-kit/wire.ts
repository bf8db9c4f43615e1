import superjson from 'superjson';
import type { ErrorDetails, ErrorReason } from '../index.ts';

/** A refusal as the shop words it. */
export class Refusal extends Error {
  readonly reason: ErrorReason | null;
  readonly details: ErrorDetails;

  constructor(reason: ErrorReason | null, details: ErrorDetails = {}, message = `Refused: ${reason}`) {
    super(message);
    this.reason = reason;
    this.details = details;
  }
}

const CODES: Readonly<Record<string, readonly [code: string, httpStatus: number]>> = {
  RATE_LIMITED: ['TOO_MANY_REQUESTS', 429],
  TEMPORARILY_UNAVAILABLE: ['SERVICE_UNAVAILABLE', 503],
  SIGN_IN_REQUIRED: ['UNAUTHORIZED', 401],
  FORBIDDEN: ['FORBIDDEN', 403],
  NOT_FOUND: ['NOT_FOUND', 404],
};

export const toWire = (value: unknown): unknown => superjson.serialize(value);

export function fromWire(value: unknown): unknown {
  return value === undefined ? undefined : superjson.deserialize(value as Parameters<typeof superjson.deserialize>[0]);
}

/** The error of a response. A refusal keeps its reason; anything else thrown is a fault, and its text stands in the message. */
export function errorToWire(thrown: unknown, path: string): unknown {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const { reason, details } = thrown instanceof Refusal ? thrown : new Refusal(null);
  const [code, httpStatus] = reason === null ? ['INTERNAL_SERVER_ERROR', 500] : (CODES[reason] ?? ['CONFLICT', 409]);
  return toWire({ code: -32_600, message, data: { code, httpStatus, reason, details, requestId: 'test', path } });
}
