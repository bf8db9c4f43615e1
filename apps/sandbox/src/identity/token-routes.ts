import { type Request, Router, urlencoded } from 'express';
import type { Clock } from '../clock.ts';
import { type createGrants, type Grant, subjectOf } from './authorization.ts';
import type { createIdentityFaults } from './faults.ts';
import type { TokenSigner } from './keys.ts';

export interface TokenOptions {
  readonly issuer: () => string;
  readonly clock: Clock;
  readonly grants: ReturnType<typeof createGrants>;
  readonly faults: ReturnType<typeof createIdentityFaults>;
  readonly signer: TokenSigner;
  readonly isClient: (req: Request) => boolean;
}

const LIFE_SECONDS = 300;
const HOUR_SECONDS = 3_600;

/** What the shop asks for itself: addresses, keys, and tokens for codes. */
export function tokenRoutes({ issuer, clock, grants, faults, signer, isClient }: TokenOptions): Router {
  function claimsOf({ request, person }: Grant) {
    const { wrongNonce, wrongIssuer, wrongAudience, expired, notAsked } = faults.current;
    const now = Math.floor(clock.now().getTime() / 1_000) - (expired ? HOUR_SECONDS : 0);
    return {
      iss: wrongIssuer ? 'https://elsewhere.example' : issuer(),
      aud: wrongAudience ? 'another-shop' : request.client_id,
      sub: subjectOf(person),
      nonce: wrongNonce ? 'of-another-sign-in' : request.nonce,
      iat: now,
      exp: now + LIFE_SECONDS,
      auth_time: now - (notAsked ? HOUR_SECONDS : 0),
      email: person.email,
      email_verified: person.verified !== undefined,
      name: person.name,
    };
  }

  return Router()
    .get('/.well-known/openid-configuration', (_req, res) => {
      res.json({
        issuer: issuer(),
        authorization_endpoint: `${issuer()}/authorize`,
        token_endpoint: `${issuer()}/token`,
        jwks_uri: `${issuer()}/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['ES256'],
        claims_supported: ['sub', 'auth_time', 'email', 'email_verified', 'name'],
        scopes_supported: ['openid', 'email', 'profile'],
        code_challenge_methods_supported: ['S256'],
        authorization_response_iss_parameter_supported: true,
      });
    })
    .get('/jwks', (_req, res) => void res.json(signer.jwks))
    .post('/token', urlencoded({ extended: false, limit: '16kb' }), (req, res) => {
      res.set('Cache-Control', 'no-store');
      if (faults.current.isDown) return void res.status(503).json({ error: 'temporarily_unavailable' });
      if (!isClient(req)) return void res.status(401).json({ error: 'invalid_client' });
      const { grant_type, code, redirect_uri, code_verifier } = req.body ?? {};
      if (grant_type !== 'authorization_code') return void res.status(400).json({ error: 'unsupported_grant_type' });
      const grant = grants.redeem(String(code), {
        redirectUri: String(redirect_uri),
        codeVerifier: String(code_verifier),
      });
      if (grant === null) return void res.status(400).json({ error: 'invalid_grant' });
      const claims = claimsOf(grant);
      const id_token = faults.current.wrongKey ? signer.forge(claims) : signer.sign(claims);
      // The token says all there is to say, so nothing is asked with this one.
      res.json({ access_token: 'unused', token_type: 'Bearer', expires_in: LIFE_SECONDS, id_token });
    });
}
