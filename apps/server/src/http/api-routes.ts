import { openApiDocument, readPlainInput, referencePage, refusePlainly } from '@pushcart/api';
import { DomainError } from '@pushcart/domain';
import { TRPCError } from '@trpc/server';
import { type Request, type Response, Router } from 'express';
import { decoded, door, maxBodyOf } from './door.ts';
import { type Call, type Outcome, performCall } from './perform-call.ts';
import { procedureType } from './procedure-type.ts';
import { readBody } from './read-body.ts';
import { requestIdOf } from './request-log.ts';
import { lifeOf, sendEvents } from './send-events.ts';
import { retryAfter, type TrpcOptions } from './trpc-routes.ts';

export interface ApiOptions extends TrpcOptions {
  readonly publicUrl: string;
}

/** The router for programs that speak neither TypeScript nor tRPC: plain JSON, server-sent events, and what describes them. */
export function apiRoutes(options: ApiOptions): Router {
  const described = onceAsked(() => {
    const document = openApiDocument({ url: options.publicUrl, version: options.apiVersion });
    return { text: JSON.stringify(document), page: referencePage(document) };
  });
  const enter = door(options);
  return Router()
    .get('/openapi.json', (_request, response) => void response.type('json').send(described().text))
    .get('/reference', (_request, response) => void response.type('html').send(described().page))
    .use('/events', enter, (request, response) => followStream(request, response, options))
    .use(enter, (request, response) => answerCall(request, response, options));
}

/** Most processes are never asked: it takes half a second and five megabytes. */
function onceAsked<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

async function answerCall(request: Request, response: Response, options: ApiOptions): Promise<void> {
  const path = decoded(request.path.slice(1));
  const type = procedureType(path);
  if (type === undefined || type === 'subscription') throw new DomainError('NOT_FOUND', `There is no call ${path}.`);
  const method = type === 'query' ? 'GET' : 'POST';
  if (request.method !== method) throw new TRPCError({ code: 'METHOD_NOT_SUPPORTED', message: `Use ${method}.` });
  const text = type === 'query' ? inputOf(request) : await readBody(request, maxBodyOf(request));
  const outcome = await perform(
    { path, type, readInput: () => readPlainInput(path, parse(text)) },
    request,
    response,
    options,
  );
  if (outcome.error !== undefined) return refuse(outcome.error, response);
  if (outcome.data === undefined) return void response.status(204).end();
  response.json(outcome.data);
}

async function followStream(request: Request, response: Response, options: ApiOptions): Promise<void> {
  const path = decoded(request.path.slice(1));
  if (procedureType(path) !== 'subscription') throw new DomainError('NOT_FOUND', `There is no stream ${path}.`);
  if (request.method !== 'GET') throw new TRPCError({ code: 'METHOD_NOT_SUPPORTED', message: 'Use GET.' });
  options.streams.enter(options.callerOf(request), response);
  const left = lifeOf(response);
  const lastEventId = request.get('last-event-id');
  const readInput = () => {
    const input = parse(inputOf(request)) ?? {};
    return readPlainInput(path, lastEventId === undefined ? input : { ...(input as object), lastEventId });
  };
  const call = { path, type: 'subscription', readInput, signal: left } as const;
  const outcome = await perform(call, request, response, options);
  if (outcome.error !== undefined) return refuse(outcome.error, response);
  await sendEvents(outcome.data, response, left);
}

async function perform(call: Call, request: Request, response: Response, options: ApiOptions): Promise<Outcome> {
  const creating = options.contexts.forRequest(request, response, requestIdOf(response));
  const outcome = await performCall(call, creating);
  if (outcome.error !== undefined) {
    const context = await creating.catch(() => undefined);
    options.onError({ error: outcome.error, path: call.path, context });
  }
  return outcome;
}

function refuse(error: TRPCError, response: Response): void {
  const { status, body } = refusePlainly(error, requestIdOf(response));
  response
    .status(status)
    .set(retryAfter([error]))
    .json(body);
}

function inputOf({ originalUrl }: Request): string {
  return new URL(originalUrl, 'http://shop').searchParams.get('input') ?? '';
}

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new TRPCError({ code: 'PARSE_ERROR', message: 'The input is not JSON.', cause });
  }
}
