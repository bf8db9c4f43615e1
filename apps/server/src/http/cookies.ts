import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SessionCookie } from '@pushcart/api';

const GUEST_SECONDS = 180 * 24 * 3600;
const DEVICE_SECONDS = 180 * 24 * 3600;
/** How long a visit to a login provider may take. */
const VISIT_SECONDS = 15 * 60;
const TOKEN = /^[\w-]{20,128}$/;

export interface Cookies {
  sessionToken(request: IncomingMessage): string | null;
  guest(request: IncomingMessage): string | null;
  device(request: IncomingMessage): string | null;
  visit(request: IncomingMessage): string | null;
  /** Whether the browser sent anything that could make it act for somebody. */
  hasIdentity(request: IncomingMessage): boolean;
  /** Names the browser, if it has no name yet, so that it can have a cart. Returns the name. */
  nameGuest(request: IncomingMessage, response: ServerResponse): string;
  session(response: ServerResponse): SessionCookie;
}

/**
 * `__Host-` ties a cookie to this very host, which browsers accept over https only. The guest's name needs it as much as the session:
 * who could plant one from a neighbouring host would read the orders placed under it.
 */
export function createCookies(isHttps: boolean): Cookies {
  const prefix = isHttps ? '__Host-' : '';
  const [sessionName, guestName, deviceName, visitName] = [
    'pushcart',
    'pushcart_guest',
    'pushcart_device',
    'pushcart_visit',
  ].map((name) => prefix + name) as [string, string, string, string];
  const common = `Path=/; HttpOnly; SameSite=Lax${isHttps ? '; Secure' : ''}`;
  const sessionToken = (request: IncomingMessage) => read(request, sessionName);
  const guest = (request: IncomingMessage) => read(request, guestName);
  const write = (response: ServerResponse, cookie: string) =>
    response.appendHeader('Set-Cookie', `${cookie}; ${common}`);
  return {
    sessionToken,
    guest,
    device: (request) => read(request, deviceName),
    visit: (request) => read(request, visitName),
    hasIdentity: (request) => sessionToken(request) !== null || guest(request) !== null,
    nameGuest(request, response) {
      const known = guest(request);
      if (known !== null) return known;
      const name = randomBytes(32).toString('base64url');
      write(response, `${guestName}=${name}; Max-Age=${GUEST_SECONDS}`);
      return name;
    },
    session: (response) => ({
      set: (token, expiresAt) =>
        write(response, `${sessionName}=${token}${expiresAt === null ? '' : `; Expires=${expiresAt.toUTCString()}`}`),
      clear: () => write(response, `${sessionName}=; Max-Age=0`),
      setDevice: (token) => write(response, `${deviceName}=${token}; Max-Age=${DEVICE_SECONDS}`),
      setVisit: (token) => write(response, `${visitName}=${token}; Max-Age=${VISIT_SECONDS}`),
    }),
  };
}

/** Reads a secret from a header or parameter; what cannot be one is none. */
export function readToken(value: unknown): string | null {
  return typeof value === 'string' && TOKEN.test(value) ? value : null;
}

function read(request: IncomingMessage, name: string): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name) return readToken(value);
  }
  return null;
}
