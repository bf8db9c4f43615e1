import { API_KEY_PREFIX, DomainError } from '@pushcart/domain';
import { TRPCError } from '@trpc/server';
import type { Request, RequestHandler } from 'express';
import type { Cookies } from './cookies.ts';
import { requireOwnPage } from './origin.ts';
import { procedureCost } from './procedure-type.ts';

export const MAX_BODY = 128 * 1024;
/** Of one part of a file: a quarter of a million characters, in whichever language. */
const MAX_PART_BODY = 1024 * 1024;

export interface DoorOptions {
  readonly cookies: Cookies;
  readonly isAllowedOrigin: (origin: string) => boolean;
  readonly apiVersion: string;
  /** Of the pages that this server gives out, or of the server where others do. */
  readonly build: string;
}

/** What every call over HTTP passes first: changes come as JSON of a bearable size from our own pages or from apps. */
export function door({ cookies, isAllowedOrigin, apiVersion, build }: DoorOptions): RequestHandler {
  return (request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Pushcart-Version', apiVersion);
    response.setHeader('X-Pushcart-Build', build);
    refuseKeyInAddress(request);
    if (request.method === 'GET') return next();
    requireOwnPage(request, { isAllowedOrigin, hasIdentity: cookies.hasIdentity(request) });
    if (request.method !== 'POST') throw new TRPCError({ code: 'METHOD_NOT_SUPPORTED', message: 'Use GET or POST.' });
    if (request.is('application/json') !== 'application/json') {
      throw new TRPCError({ code: 'UNSUPPORTED_MEDIA_TYPE', message: 'Send JSON.' });
    }
    const maxBody = maxBodyOf(request);
    if (Number(request.get('content-length') ?? 0) > maxBody) {
      throw new TRPCError({ code: 'PAYLOAD_TOO_LARGE', message: `Send at most ${maxBody} bytes.` });
    }
    next();
  };
}

/** Bytes that the body of a call may have. */
export function maxBodyOf(request: Request): number {
  return procedureCost(decoded(request.path.slice(1))) === 'part' ? MAX_PART_BODY : MAX_BODY;
}

export function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new TRPCError({ code: 'BAD_REQUEST', message: 'The path is malformed.' });
  }
}

const KEY_IN_ADDRESS = new RegExp(`${API_KEY_PREFIX}[0-9a-f]{16}`, 'i');

/** An address is written into logs on its way; a key that stood in one is no secret any more. */
function refuseKeyInAddress({ originalUrl }: Request): void {
  const address = originalUrl.includes('%') ? decodedLoosely(originalUrl) : originalUrl;
  if (!KEY_IN_ADDRESS.test(address)) return;
  throw new DomainError(
    'INVALID_INPUT',
    'Send an API key in the header Authorization. Revoke the one in this address.',
  );
}

/** What is malformed is refused further on. */
function decodedLoosely(address: string): string {
  return address.replaceAll(/%[0-7][0-9a-f]/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
}
