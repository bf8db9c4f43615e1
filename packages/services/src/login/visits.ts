import { createHmac, timingSafeEqual } from 'node:crypto';
import { DomainError, LOGIN_INTENTS, type LoginIntent } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import type { LoginVisit } from '../db/generated/client.ts';
import { sha256 } from '../db/hash.ts';
import type { Deps } from '../deps.ts';
import { ProviderRefusal } from '../provider/provider-refusal.ts';
import type { LoginProvider, LoginSecrets, Proof } from './login-provider.ts';

export const VISIT_LIFE_MS = 15 * 60_000;
const TOKEN = /^[\w-]{43}$/;

/** A visit whose provider has said who came. */
export interface ProvenVisit {
  readonly id: string;
  readonly provider: LoginProvider;
  readonly intent: LoginIntent;
  readonly accountId: string | null;
  readonly startedAt: Date;
  readonly returnPath: string;
  readonly locale: string;
  readonly proof: Proof;
}

/** What binds the provider's answer to a visit. It follows from the state, so that nothing worth stealing is stored. */
export function secretsOf({ signingKey }: Pick<Deps, 'signingKey'>, state: string): LoginSecrets {
  const secret = (purpose: string) =>
    createHmac('sha256', signingKey).update(`login-${purpose}:${state}`).digest('base64url');
  return { state, nonce: secret('nonce'), codeVerifier: secret('verifier') };
}

export function findProvider({ loginProviders }: Pick<Deps, 'loginProviders'>, id: string): LoginProvider {
  const provider = loginProviders.find((one) => one.id === id);
  if (provider === undefined) throw new DomainError('NOT_FOUND', 'There is no such login provider.');
  return provider;
}

export interface Coming {
  /** As in the address the browser came back to. */
  readonly provider: string;
  readonly search: string;
  /** What the browser carries. */
  readonly browser: string | null;
}

/**
 * Finds the visit a browser comes back from, and lets its provider say who it is. The code is spent once; a browser that has to show
 * more comes again with the same address and finds the proof. A state that is forged, foreign, late, of another browser or of
 * another provider is refused alike.
 */
export async function proveVisit(deps: Deps, { provider: name, search, browser }: Coming): Promise<ProvenVisit> {
  const state = new URLSearchParams(search).get('state') ?? '';
  const visit = await findVisit(deps, { name, state, browser });
  const provider = deps.loginProviders.find(({ id }) => id === name);
  const intent = LOGIN_INTENTS.find((known) => known === visit?.intent);
  if (visit === null || provider === undefined || intent === undefined) throw visitRefused();
  const proof = visit.proof === null ? await spend(deps, visit, provider, { state, search }) : openProof(deps, visit);
  const { id, accountId, createdAt: startedAt, returnPath, locale } = visit;
  return { id, provider, intent, accountId, startedAt, returnPath, locale, proof };
}

/** Ends a visit, in the transaction of what it came to: of two at once one is refused. */
export async function endVisit(tx: Transaction, { id }: Pick<ProvenVisit, 'id'>): Promise<void> {
  const { count } = await tx.loginVisit.deleteMany({ where: { id } });
  if (count === 0) throw visitRefused();
}

async function findVisit(
  { db, clock }: Deps,
  { name, state, browser }: { name: string; state: string; browser: string | null },
): Promise<LoginVisit | null> {
  if (!TOKEN.test(state) || browser === null) return null;
  const visit = await db.loginVisit.findFirst({
    where: { stateHash: sha256(state), provider: name, expiresAt: { gt: clock.now() } },
  });
  return visit !== null && timingSafeEqual(visit.browserHash, sha256(browser)) ? visit : null;
}

async function spend(
  deps: Deps,
  { id }: LoginVisit,
  provider: LoginProvider,
  { state, search }: { state: string; search: string },
): Promise<Proof> {
  const { count } = await deps.db.loginVisit.updateMany({
    where: { id, spentAt: null },
    data: { spentAt: deps.clock.now() },
  });
  if (count === 0) throw visitRefused();
  const proof = await askProvider(deps, () => provider.prove(secretsOf(deps, state), search));
  const sealed = deps.personalData.seal({ table: 'login_visits', column: 'proof', id }, JSON.stringify(proof));
  await deps.db.loginVisit.update({ where: { id }, data: { proof: sealed } });
  return proof;
}

/** Calls a provider; what it refuses and what it cannot answer is told apart. */
export async function askProvider<T>(deps: Pick<Deps, 'onProviderFailure'>, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    deps.onProviderFailure(error);
    if (error instanceof ProviderRefusal) throw visitRefused();
    throw new DomainError('LOGIN_UNAVAILABLE', 'The login provider does not answer.');
  }
}

function openProof({ personalData }: Deps, { id, proof }: LoginVisit): Proof {
  return JSON.parse(personalData.open({ table: 'login_visits', column: 'proof', id }, proof ?? ''));
}

export function visitRefused(): DomainError {
  return new DomainError('LOGIN_REFUSED', 'This sign-in was not accepted. Begin again.');
}
