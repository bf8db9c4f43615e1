import { appRouter, type Context } from '@pushcart/api';
import { getTRPCErrorShape, type TRPCError, transformTRPCResponse } from '@trpc/server';
import { getHTTPStatusCode } from '@trpc/server/http';
import type { Request, RequestHandler, Response } from 'express';
import { type Call, type Outcome, performCall } from './perform-call.ts';
import { procedureType } from './procedure-type.ts';
import { readBody } from './read-body.ts';

export interface PlainCallOptions {
  /** Bytes. */
  maxBodyOf(request: Request): number;
  readonly maxBatch: number;
  createContext(request: Request, response: Response): Promise<Context>;
  headersOf(errors: readonly TRPCError[]): Readonly<Record<string, string>>;
  onError(info: { error: TRPCError; path: string; context: Context | undefined }): void;
}

interface Plain {
  readonly calls: readonly Pick<Call, 'path' | 'type'>[];
  readonly isBatch: boolean;
  /** Of a GET. */
  readonly input: string | null;
}

const { _config: config } = appRouter._def;

/**
 * Answers queries and mutations, one or a batch, JSON in and JSON out, as the stock adapter does and at half the cost: it would make a
 * Request, a Response and several streams for each. What is anything else, or malformed, is left to it.
 */
export function plainCalls(options: PlainCallOptions): RequestHandler {
  return (request, response, next) => {
    const plain = readPlain(request, options.maxBatch);
    if (plain === null) return next();
    answer(request, response, plain, options).then((isAnswered) => {
      if (!isAnswered) next();
    }, next);
  };
}

/** False when the stock adapter knows the right answer; the body it has to read lies in `request.body` then. */
async function answer(request: Request, response: Response, plain: Plain, options: PlainCallOptions): Promise<boolean> {
  const text = request.method === 'GET' ? plain.input : await readBody(request, options.maxBodyOf(request));
  const inputs = readInputs(text ?? '', plain.isBatch);
  if (inputs === null) {
    request.body = text;
    return false;
  }
  let context: Context | undefined;
  const creating = options.createContext(request, response).then((created) => {
    context = created;
    return created;
  });
  const outcomes = await Promise.all(
    plain.calls.map((call, batchIndex) => {
      const readInput = () => deserialize(inputs(batchIndex));
      return performCall({ ...call, readInput, batchIndex }, creating);
    }),
  );
  const errors = outcomes.flatMap((outcome) => {
    if (outcome.error === undefined) return [];
    options.onError({ error: outcome.error, path: outcome.call.path, context });
    return [outcome.error];
  });
  const results = outcomes.map((outcome) => toResult(outcome, context));
  const [only] = results;
  const body = plain.isBatch || only === undefined ? results : only;
  response.statusCode = getHTTPStatusCode(
    results,
    outcomes.map(({ error }) => error),
  );
  response.setHeader('Content-Type', 'application/json');
  response.appendHeader('Vary', 'trpc-accept, accept');
  for (const [name, value] of Object.entries(options.headersOf(errors))) response.setHeader(name, value);
  response.end(JSON.stringify(transformTRPCResponse(config, body)));
  return true;
}

function deserialize(wire: unknown): unknown {
  return wire === undefined ? undefined : config.transformer.input.deserialize(wire);
}

function toResult(outcome: Outcome, ctx: Context | undefined) {
  if (outcome.error === undefined) return { result: { data: outcome.data } };
  const { error, call, input } = outcome;
  return { error: getTRPCErrorShape({ config, error, path: call.path, type: call.type, input, ctx }) };
}

/** Null for what the stock adapter should see: streams, unknown procedures, wrong methods, mixed or endless batches. */
function readPlain(request: Request, maxBatch: number): Plain | null {
  const { method, headers, url } = request;
  if (headers['trpc-accept'] !== undefined || headers.accept?.includes('jsonl') === true) return null;
  const search = new URLSearchParams(url.includes('?') ? url.slice(url.indexOf('?')) : '');
  const isBatch = search.get('batch') === '1';
  const path = decodeURIComponent(request.path.slice(1));
  const paths = isBatch ? path.split(',', maxBatch + 1) : [path];
  const types = new Set(paths.map(procedureType));
  const [type] = types;
  if (paths.length > maxBatch || types.size !== 1 || (type !== 'query' && type !== 'mutation')) return null;
  const mayPost = type === 'mutation' || headers['x-pushcart-query'] === '1';
  if (method !== 'GET' && !(method === 'POST' && mayPost)) return null;
  if (method === 'GET' && type === 'mutation') return null;
  return { calls: paths.map((name) => ({ path: name, type })), isBatch, input: search.get('input') };
}

/** The input of each call as it came; null when it is no JSON, or no batch of inputs where there should be one. */
function readInputs(text: string, isBatch: boolean): ((index: number) => unknown) | null {
  if (text === '') return () => undefined;
  let sent: unknown;
  try {
    sent = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isBatch) return () => sent;
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return null;
  return (index) => (Object.hasOwn(sent, index) ? Reflect.get(sent, index) : undefined);
}
