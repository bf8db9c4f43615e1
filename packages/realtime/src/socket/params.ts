import type { IncomingMessage } from 'node:http';
import { TRPCError } from '@trpc/server';
import type { CreateWSSContextFnOptions } from '@trpc/server/adapters/ws';
import { parseConnectionParamsFromUnknown } from '@trpc/server/http';

type ContextInfo = CreateWSSContextFnOptions['info'];

export type ConnectionParams = ContextInfo['connectionParams'];

/** What a client sends that has announced parameters and has none. */
export const NO_PARAMS = Buffer.from(JSON.stringify({ method: 'connectionParams', data: null }));

const ANNOUNCED = /[?&]connectionParams=1(?:&|$)/;

/** Whether the client's first frame will be its connection parameters. */
export function announcesParams(request: IncomingMessage): boolean {
  return ANNOUNCED.test(request.url ?? '');
}

/** Reads the frame of the connection parameters. Throws PARSE_ERROR, as the stock handler does. */
export function readParams(data: Buffer, isBinary: boolean): ConnectionParams {
  return parseConnectionParamsFromUnknown(readMessage(data, isBinary).data);
}

function readMessage(data: Buffer, isBinary: boolean): { data?: unknown } {
  try {
    const message: unknown = isBinary ? null : JSON.parse(data.toString());
    if (typeof message !== 'object' || message === null) throw new Error('Message was not an object');
    return message;
  } catch (cause) {
    throw new TRPCError({ code: 'PARSE_ERROR', message: 'Malformed TRPCConnectionParamsMessage', cause });
  }
}

/** What `createContext` hears of a socket besides its request. */
export function contextInfo(connectionParams: ConnectionParams, signal: () => AbortSignal): ContextInfo {
  return {
    connectionParams,
    calls: [],
    isBatchCall: false,
    accept: null,
    type: 'unknown',
    url: null,
    // Most contexts never ask.
    get signal() {
      return signal();
    },
  };
}
