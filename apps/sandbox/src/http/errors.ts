import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { z } from 'zod';
import type { Log } from '../log.ts';

/** A request refused for a reason its sender can act on. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** Reads what a client sent, or refuses it naming the first field at fault. */
export function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = issue?.path.join('.') || 'The request';
  throw new Refusal(400, 'INVALID_REQUEST', `${field}: ${issue?.message ?? 'is not valid'}`);
}

export const refuseUnknownPath: RequestHandler = (req) => {
  throw new Refusal(404, 'NOT_FOUND', `There is nothing at ${req.method} ${req.path}.`);
};

/** What express and its body readers throw, in our own words. */
const BODY_ERRORS: Readonly<Record<string, [status: number, code: string, message: string]>> = {
  'entity.parse.failed': [400, 'BODY_NOT_JSON', 'The body is not JSON.'],
  'entity.too.large': [413, 'BODY_TOO_LARGE', 'The body is too large.'],
  'encoding.unsupported': [415, 'ENCODING_UNSUPPORTED', 'The body has an encoding that is not supported.'],
  'charset.unsupported': [415, 'ENCODING_UNSUPPORTED', 'The body has a character set that is not supported.'],
};

export function toRefusal(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (error instanceof URIError) return new Refusal(400, 'INVALID_REQUEST', 'The path is not valid.');
  if (!(error instanceof Error) || !('type' in error)) return undefined;
  const known = BODY_ERRORS[String(error.type)];
  return known && new Refusal(...known);
}

export function answerErrors(log: Log): ErrorRequestHandler {
  return (error, req, res, next) => {
    if (res.headersSent) return next(error);
    const refusal = toRefusal(error);
    if (!refusal) log('request_failed', { method: req.method, path: req.path, error: String(error?.stack ?? error) });
    const { status, code, message } = refusal ?? new Refusal(500, 'INTERNAL', 'Something went wrong here.');
    res.status(status).json({ error: { code, message } });
  };
}
