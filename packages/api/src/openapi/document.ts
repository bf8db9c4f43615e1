import { API_KEY_SCOPES, ERROR_REASONS } from '@pushcart/domain';
import { streams } from '../view/streams.ts';
import { frameSchema } from './frame-schema.ts';
import { isNothing, isOptional, type JsonSchema, toJsonSchema } from './json-schema.ts';
import { type DescribedProcedure, PROCEDURES } from './procedures.ts';

export interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly unknown[];
  readonly requestBody?: unknown;
  readonly responses: Readonly<Record<string, unknown>>;
}

export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<{ get?: Operation; post?: Operation }>>>;
  readonly components: Readonly<Record<string, unknown>>;
}

const DESCRIPTION = `Every query and mutation of the shop in plain JSON, and every stream as server-sent events.

A query is a GET whose input stands in \`input\`, as JSON. A mutation is a POST whose body is its input. Dates are text in ISO 8601, money is
\`{ amount, currency }\` in minor units. A refusal carries a \`reason\` out of a closed list: branch on it, the message is for people.

Send an API key of the desk, or a token of \`session.createToken\`, as \`Authorization: Bearer …\`, and never in an address. Answers to a key say in
\`X-RateLimit-Limit\`, \`X-RateLimit-Remaining\` and \`X-RateLimit-Reset\` (seconds) what is left of its calls per minute.`;

/** The router as an OpenAPI document, for programs that are not TypeScript. */
export function openApiDocument(server: { readonly url: string; readonly version: string }): OpenApiDocument {
  const procedures = [...PROCEDURES.values()];
  return {
    openapi: '3.1.0',
    info: { title: 'Pushcart', version: server.version, description: DESCRIPTION },
    servers: [{ url: server.url }],
    tags: [...new Set(procedures.map(areaOf))].map((name) => ({ name })),
    paths: Object.fromEntries(procedures.map((procedure) => [addressOf(procedure), pathItem(procedure)])),
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', description: 'An API key, or a session token.' } },
      schemas: { Refusal: REFUSAL },
      responses: {
        Refused: { description: 'Refused.', content: json({ $ref: '#/components/schemas/Refusal' }) },
      },
    },
  };
}

const REFUSAL = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['reason', 'message', 'details', 'requestId'],
      properties: {
        reason: { description: 'Null for a fault of the shop.', enum: [...ERROR_REASONS, null] },
        message: { type: 'string' },
        details: { type: 'object', description: 'Facts to act on, such as `retryAfterSeconds`.' },
        requestId: { type: ['string', 'null'], description: 'Name it when you ask for help.' },
      },
    },
  },
} as const;

function addressOf({ path, type }: DescribedProcedure): string {
  return type === 'subscription' ? `/api/events/${path}` : `/api/${path}`;
}

function areaOf({ path }: DescribedProcedure): string {
  return path.split('.', 1)[0] ?? path;
}

function pathItem(procedure: DescribedProcedure) {
  const { path, type, access, input } = procedure;
  const common = {
    operationId: path,
    tags: [areaOf(procedure)],
    summary: path,
    description: describeAccess(access),
    security: access === 'anyone' ? [{}, { bearer: [] }] : [{ bearer: [] }],
  };
  const schema = toJsonSchema(input, 'input');
  const required = !isOptional(input);
  if (type === 'mutation') {
    const requestBody = { required, content: json(schema) };
    return { post: { ...common, requestBody, responses: responsesOf(answerOf(procedure)) } };
  }
  const parameter = { name: 'input', in: 'query', required, content: json(schema) };
  if (type === 'query')
    return { get: { ...common, parameters: [parameter], responses: responsesOf(answerOf(procedure)) } };
  return { get: { ...common, parameters: [parameter, LAST_EVENT_ID], responses: responsesOf(eventsOf(path)) } };
}

const LAST_EVENT_ID = {
  name: 'Last-Event-ID',
  in: 'header',
  required: false,
  description: 'The `id` of the last event that came: the stream goes on behind it.',
  schema: { type: 'string' },
} as const;

function describeAccess(access: DescribedProcedure['access']): string {
  if (access === 'anyone') return 'For anyone; what one may see depends on who asks.';
  if (access === 'signed-in') return 'For a person who is signed in; not for API keys.';
  if (!(API_KEY_SCOPES as readonly string[]).includes(access)) return `For staff with \`${access}\`; not for API keys.`;
  return `For staff and API keys with \`${access}\`.`;
}

function answerOf({ output }: DescribedProcedure) {
  if (isNothing(output)) return { 204: { description: 'Done.' } };
  return { 200: { description: 'The answer.', content: json(toJsonSchema(output, 'output')) } };
}

function eventsOf(path: string) {
  const stream = streams[path as keyof typeof streams];
  const description = 'Frames, each as the JSON of an event with its cursor as `id`: `snapshot` or `ready` first.';
  return { 200: { description, content: { 'text/event-stream': { schema: frameSchema(stream) } } } };
}

function responsesOf(good: Readonly<Record<string, unknown>>) {
  return { ...good, default: { $ref: '#/components/responses/Refused' } };
}

function json(schema: JsonSchema) {
  return { 'application/json': { schema } };
}
