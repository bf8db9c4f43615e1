import type { ExtensionContext } from '@pushcart/domain';

/** What a checked token says. Times are in seconds since 1970. */
export interface ExtensionClaims extends ExtensionContext {
  /** Origin of the shop. */
  readonly iss: string;
  /** Origin of the panel. */
  readonly aud: string;
  readonly iat: number;
  readonly exp: number;
}

export type TokenRejection = 'TOKEN_MALFORMED' | 'SIGNATURE_WRONG' | 'OUT_OF_TIME' | 'OTHER_AUDIENCE';

/** What is not a token of the shop for this panel and this moment, and why. */
export class ExtensionTokenRejected extends Error {
  readonly reason: TokenRejection;

  constructor(reason: TokenRejection, message: string) {
    super(message);
    this.name = 'ExtensionTokenRejected';
    this.reason = reason;
  }
}

export interface VerifyTokenOptions {
  readonly token: string;
  /** `pxs_…`, as it was shown; several while it changes. */
  readonly secret: string | readonly string[];
  /** Origin of the panel, e.g. `https://panel.example`. */
  readonly audience: string;
  /** How far clocks may differ, in seconds; default 5. */
  readonly toleranceSeconds?: number;
}

const TOLERANCE_SECONDS = 5;

/**
 * Checks that a token comes from the shop, is for this panel and is still good, and gives what it says; throws `ExtensionTokenRejected`
 * otherwise. By WebCrypto alone, so it runs in Node.js, Deno, Bun and workers. Never call it in the panel: the secret is for its server.
 */
export async function verifyExtensionToken(options: VerifyTokenOptions): Promise<ExtensionClaims> {
  const { token, secret, audience, toleranceSeconds = TOLERANCE_SECONDS } = options;
  const [head = '', body = '', signature = '', ...more] = token.split('.');
  const header = readJson(head);
  if (more.length > 0 || header?.alg !== 'HS256') throw malformed();
  const secrets = typeof secret === 'string' ? [secret] : secret;
  if (!(await isSigned(`${head}.${body}`, bytesOf(signature), secrets))) {
    throw new ExtensionTokenRejected('SIGNATURE_WRONG', 'The token is not signed with this secret.');
  }
  const claims = readJson(body);
  if (typeof claims?.exp !== 'number') throw malformed();
  if (claims.exp + toleranceSeconds < Date.now() / 1_000) {
    throw new ExtensionTokenRejected('OUT_OF_TIME', 'The token is no longer good.');
  }
  if (claims.aud !== audience) {
    throw new ExtensionTokenRejected('OTHER_AUDIENCE', 'The token is for the panel of another origin.');
  }
  return claims as unknown as ExtensionClaims;
}

async function isSigned(content: string, signature: Uint8Array<ArrayBuffer>, secrets: readonly string[]) {
  const encoder = new TextEncoder();
  for (const secret of secrets) {
    const raw = encoder.encode(secret);
    const key = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
    // `verify` compares in constant time.
    if (await crypto.subtle.verify('HMAC', key, signature, encoder.encode(content))) return true;
  }
  return false;
}

function readJson(part: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytesOf(part)));
    return typeof value === 'object' ? (value as Readonly<Record<string, unknown>> | null) : null;
  } catch {
    return null;
  }
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]+$/.test(base64url)) throw malformed();
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

function malformed(): ExtensionTokenRejected {
  return new ExtensionTokenRejected('TOKEN_MALFORMED', 'This is not a token of a shop.');
}
