import * as oidc from 'openid-client';
import { createCallPolicy } from '../provider/call-policy.ts';
import { ProviderRefusal } from '../provider/provider-refusal.ts';
import type { LoginProvider, Proof } from './login-provider.ts';

export interface OidcOptions {
  /** Short, as in the address people come back to. */
  readonly id: string;
  readonly label: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** One of its own for each provider, so that the answer of one is never taken for that of another. */
  readonly redirectUri: string;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 5_000;
const SCOPE = 'openid email profile';
/** What a provider may have changed by then: keys are looked up by themselves, addresses are not. */
const DISCOVERED_FOR_MS = 3_600_000;
const MAX_SUBJECT = 255;

/** A provider of OpenID Connect: authorisation code with PKCE, state and nonce, found by discovery. */
export function createOidcProvider(options: OidcOptions): LoginProvider {
  const { id, label, redirectUri, timeoutMs = TIMEOUT_MS } = options;
  const policy = createCallPolicy(timeoutMs);
  const configuration = createDiscovery(options);
  return {
    id,
    label,
    authorizationUrl: ({ state, nonce, codeVerifier }, { locale, anew }) =>
      policy.execute(async () => {
        const url = oidc.buildAuthorizationUrl(await configuration(), {
          redirect_uri: redirectUri,
          scope: SCOPE,
          state,
          nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
          code_challenge_method: 'S256',
          ui_locales: locale,
          ...(anew ? { prompt: 'login', max_age: '0' } : {}),
        });
        return url.href;
      }),
    prove: ({ state, nonce, codeVerifier }, search) =>
      policy.execute(async () => {
        try {
          const config = await configuration();
          const answer = await oidc.authorizationCodeGrant(config, new URL(`?${search}`, redirectUri), {
            expectedState: state,
            expectedNonce: nonce,
            pkceCodeVerifier: codeVerifier,
            idTokenExpected: true,
          });
          return await readProof(config, answer);
        } catch (error) {
          throw isOutage(error) ? error : new ProviderRefusal(400, codeOf(error));
        }
      }),
  };
}

/** Looks a provider up when it is first needed, and again after an hour or a failure. */
function createDiscovery(options: OidcOptions): () => Promise<oidc.Configuration> {
  const { issuer, clientId, clientSecret, timeoutMs = TIMEOUT_MS } = options;
  let known: { readonly configuration: Promise<oidc.Configuration>; readonly at: number } | null = null;
  const discover = () =>
    oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: timeoutMs / 1_000,
      // Signatures are checked although tokens come straight from the provider. Configuration lets `http:` in for this machine alone.
      execute: [oidc.enableNonRepudiationChecks, ...(issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [])],
    });
  return () => {
    if (known !== null && performance.now() - known.at < DISCOVERED_FOR_MS) return known.configuration;
    const found = { configuration: discover(), at: performance.now() };
    known = found;
    found.configuration.catch(() => {
      if (known === found) known = null;
    });
    return found.configuration;
  };
}

type Answer = Awaited<ReturnType<typeof oidc.authorizationCodeGrant>>;

async function readProof(config: oidc.Configuration, answer: Answer): Promise<Proof> {
  const token = answer.claims();
  if (token === undefined || token.sub.length > MAX_SUBJECT) throw new ProviderRefusal(400, 'NO_SUBJECT');
  const hasUserInfo = config.serverMetadata().userinfo_endpoint !== undefined;
  const more =
    token.email === undefined && hasUserInfo ? await oidc.fetchUserInfo(config, answer.access_token, token.sub) : {};
  const claims: Readonly<Record<string, unknown>> = { ...more, ...token };
  // Some providers write the boolean as text.
  const isVerified = claims.email_verified === true || claims.email_verified === 'true';
  const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
  return {
    subject: `${token.iss} ${token.sub}`,
    email: isVerified ? textOf(claims.email) : null,
    name: textOf(claims.name) ?? textOf(claims.preferred_username),
    seenAt: token.auth_time === undefined ? unsaid(config) : token.auth_time * 1_000,
  };
}

function unsaid(config: oidc.Configuration): 0 | null {
  const { claims_supported: said } = config.serverMetadata();
  return Array.isArray(said) && said.includes('auth_time') ? 0 : null;
}

const OUTAGES = ['OAUTH_TIMEOUT', 'OAUTH_ABORT'];

/** Nobody answered, or only that it cannot now. Anything else is an answer that is not to be believed. */
function isOutage(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof ProviderRefusal) return false;
  const { code, cause } = error as { code?: string; cause?: unknown };
  if (OUTAGES.includes(code ?? '')) return true;
  if (cause instanceof Response) return cause.status >= 500;
  return error instanceof TypeError && code === undefined;
}

function codeOf(error: unknown): string {
  const { error: name, code } = error as { error?: unknown; code?: unknown };
  return String(name ?? code ?? 'UNKNOWN').slice(0, 60);
}
