import type { AnyRouter } from '@trpc/server';
import { parseTRPCMessage, type TRPCClientOutgoingMessage } from '@trpc/server/rpc';
import type { RequestId } from './stock-client.ts';

/** A subscription message, its input parsed and joined with the cursor as the stock handler does it. */
export interface LiveRequest {
  readonly id: RequestId;
  readonly jsonrpc: '2.0' | undefined;
  readonly path: string;
  readonly input: unknown;
  readonly batchIndex: number;
}

/** A message as far as routing needs to know it. */
export interface RawMessage {
  readonly raw: unknown;
  readonly method: string;
  readonly id: RequestId | null;
  readonly path: string | null;
}

/** The messages of a frame, or null when it is none of tRPC's: the stock handler knows the right answer to that. */
export function readFrame(text: string): RawMessage[] | null {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return null;
  }
  const messages: RawMessage[] = [];
  for (const raw of Array.isArray(content) ? content : [content]) {
    if (typeof raw !== 'object' || raw === null) return null;
    const { id, method, params } = raw as Record<string, unknown>;
    if (typeof method !== 'string') return null;
    messages.push({ raw, method, id: isRequestId(id) ? id : null, path: readPath(params) });
  }
  return messages;
}

/** Parses strictly, inputs included; null when the stock handler would refuse the frame. */
export function parseMessages(router: AnyRouter, messages: readonly RawMessage[]): TRPCClientOutgoingMessage[] | null {
  try {
    return messages.map(({ raw }) => parseTRPCMessage(raw, router._def._config.transformer));
  } catch {
    return null;
  }
}

/** The cursor goes into the input, since that is where procedures look for it. */
export function joinCursor(input: unknown, lastEventId: string | undefined): unknown {
  if (lastEventId === undefined) return input;
  if (typeof input === 'object' && input !== null && !Array.isArray(input)) return { ...input, lastEventId };
  return input ?? { lastEventId };
}

function isRequestId(id: unknown): id is RequestId {
  return typeof id === 'string' || typeof id === 'number';
}

function readPath(params: unknown): string | null {
  if (typeof params !== 'object' || params === null) return null;
  const { path } = params as Record<string, unknown>;
  return typeof path === 'string' ? path : null;
}
