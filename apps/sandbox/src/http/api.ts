import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import type { Clock } from '../clock.ts';
import type { FaultSwitches } from '../faults.ts';
import type { Book, StoredAnswer } from '../journal/book.ts';
import { Refusal } from './errors.ts';

const MAX_KEY_LENGTH = 255;

/** Lets in who knows the secret key. */
export function requireKey(secretKey: string): RequestHandler {
  const expected = digest(`Bearer ${secretKey}`);
  return (req, _res, next) => {
    if (timingSafeEqual(digest(req.get('authorization') ?? ''), expected)) return next();
    throw new Refusal(401, 'UNAUTHENTICATED', 'The Authorization header must be "Bearer" and the secret key.');
  };
}

/** Bodies are JSON or absent; nothing a plain HTML form can send gets through. */
export const requireJson: RequestHandler = (req, _res, next) => {
  const hasBody = req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0;
  if (hasBody && !req.is('application/json'))
    throw new Refusal(415, 'BODY_NOT_JSON', 'The body must be application/json.');
  next();
};

/** Delays and refusals switched on by a test, before anything is done. */
export function failOnPurpose(faults: FaultSwitches, clock: Clock): RequestHandler {
  return async (_req, _res, next) => {
    const { delayMs, failRate, failStatus } = faults.current.api;
    if (delayMs > 0) await new Promise<void>((resolve) => clock.after(delayMs, resolve));
    if (faults.happens(failRate)) throw new Refusal(failStatus, 'FAULT_INJECTED', 'This failure was asked for.');
    next();
  };
}

/** What a request comes to: the answer, and how to keep it. */
export interface Outcome {
  readonly status: number;
  readonly body: unknown;
  /** Writes what changed together with the answer, if that is to be remembered. */
  readonly save: (answer?: StoredAnswer) => void;
}

/**
 * Answers a POST so that the same idempotency key gives the same answer and acts once. A key with another request is refused; a refused
 * request changed nothing and leaves its key free. Deciding and saving happen without a pause, so two at once cannot both act.
 */
export function createPostHandler<Entity>(book: Book<Entity>, faults: FaultSwitches) {
  return (decide: (req: Request) => Outcome): RequestHandler =>
    (req, res) => {
      const key = req.get('idempotency-key');
      if (key === undefined) {
        const outcome = decide(req);
        outcome.save();
        return reply(res, outcome, faults);
      }
      if (key.length === 0 || key.length > MAX_KEY_LENGTH) {
        throw new Refusal(400, 'IDEMPOTENCY_KEY_INVALID', `An idempotency key has 1 to ${MAX_KEY_LENGTH} characters.`);
      }
      const fingerprint = digest(`${req.method} ${req.originalUrl} ${JSON.stringify(req.body ?? null)}`).toString(
        'hex',
      );
      const known = book.answer(key);
      if (known && known.fingerprint !== fingerprint) {
        throw new Refusal(409, 'IDEMPOTENCY_KEY_REUSED', 'This idempotency key came with another request before.');
      }
      if (known) {
        res.set('Idempotent-Replayed', 'true');
        return reply(res, known, faults);
      }
      const { status, body, save } = decide(req);
      save({ key, fingerprint, status, body });
      reply(res, { status, body }, faults);
    };
}

function reply(res: Response, answer: { status: number; body: unknown }, faults: FaultSwitches): void {
  const { timeoutAfterCharge, brokenJson } = faults.current.api;
  // The connection stays open and silent until the client gives up.
  if (faults.happens(timeoutAfterCharge)) return;
  res.status(answer.status);
  if (!faults.happens(brokenJson)) {
    res.json(answer.body);
    return;
  }
  const text = JSON.stringify(answer.body);
  res.type('json').send(text.slice(0, text.length / 2));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
