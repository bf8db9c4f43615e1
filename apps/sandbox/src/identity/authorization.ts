import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../clock.ts';

const CODE_LIFE_MS = 60_000;

export const requestSchema = z.object({
  client_id: z.string().max(200),
  redirect_uri: z.string().max(500),
  response_type: z.literal('code'),
  scope: z.string().regex(/\bopenid\b/),
  state: z.string().max(500),
  nonce: z.string().max(500),
  code_challenge: z.string().regex(/^[\w-]{43}$/),
  code_challenge_method: z.literal('S256'),
});
/** What a shop asks for when it sends somebody here. */
export type AuthorizationRequest = z.output<typeof requestSchema>;

export const personSchema = z.object({
  email: z.email().max(254),
  name: z.string().trim().min(1).max(120),
  /** A checkbox sends something or nothing. */
  verified: z.string().optional(),
});
/** Who somebody says they are. Everybody is believed. */
export type Person = z.output<typeof personSchema>;

export interface Grant {
  readonly request: AuthorizationRequest;
  readonly person: Person;
}

/** Codes on their way back to the shop, each good once and for a minute. */
export function createGrants(clock: Clock) {
  const grants = new Map<string, Grant & { readonly expiresAt: number }>();
  return {
    issue(request: AuthorizationRequest, person: Person): string {
      for (const [code, { expiresAt }] of grants) if (expiresAt <= clock.now().getTime()) grants.delete(code);
      const code = randomBytes(32).toString('base64url');
      grants.set(code, { request, person, expiresAt: clock.now().getTime() + CODE_LIFE_MS });
      return code;
    },
    /** Null for a code that was used, is late, or is brought by who did not ask for it. */
    redeem(code: string, proof: { redirectUri: string; codeVerifier: string }): Grant | null {
      const grant = grants.get(code);
      grants.delete(code);
      if (grant === undefined || grant.expiresAt <= clock.now().getTime()) return null;
      const { request } = grant;
      const challenge = createHash('sha256').update(proof.codeVerifier).digest('base64url');
      const isTheirs = request.redirect_uri === proof.redirectUri && request.code_challenge === challenge;
      return isTheirs ? grant : null;
    },
  };
}

/** The same for the same address, and not the address itself. */
export function subjectOf({ email }: Person): string {
  return createHash('sha256').update(email.toLowerCase()).digest('hex').slice(0, 32);
}
