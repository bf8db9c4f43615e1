import {
  type AccountView,
  type Actor,
  DomainError,
  type LocalizedText,
  type PasskeyCreation,
  type PasskeyRegistration,
  requireId,
  requireSignedIn,
  requireText,
} from '@pushcart/domain';
import { type RegistrationResponseJSON, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { Deps } from '../deps.ts';
import { requireConfirmed } from '../identity/confirm.ts';
import { newChallenge, PASSKEY_TIMEOUT_MS, takeChallenge } from '../identity/passkey-challenge.ts';
import { requireWayIn } from '../login/linked-login.ts';
import { changeFactors } from './change-factors.ts';
import { viewAccount } from './view-account.ts';

const MAX_PASSKEYS = 20;
/** EdDSA, ES256, RS256: what every authenticator has one of. */
const ALGORITHMS = [-8, -7, -257];

/** See `AccountService.startPasskey`. */
export async function startPasskey(deps: Deps, actor: Actor): Promise<PasskeyCreation> {
  requireSignedIn(actor);
  await requireConfirmed(deps, actor);
  const { id: accountId } = actor.account;
  const [account, store, known] = await Promise.all([
    viewAccount(deps, deps.db, actor),
    deps.db.store.findUniqueOrThrow({ where: { id: actor.storeId }, select: { name: true } }),
    deps.db.passkey.findMany({ where: { accountId }, select: { credentialId: true } }),
  ]);
  const { id: challengeId, challenge } = await newChallenge(deps, accountId);
  return {
    challengeId,
    options: {
      challenge,
      rp: { id: new URL(deps.publicUrl).hostname, name: (store.name as LocalizedText)[account.locale] },
      user: {
        id: Buffer.from(accountId).toString('base64url'),
        name: account.email ?? account.username ?? account.phone ?? account.name,
        displayName: account.name,
      },
      pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
      timeout: PASSKEY_TIMEOUT_MS,
      excludeCredentials: known.map(({ credentialId }) => ({ type: 'public-key', id: credentialId })),
      authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
      attestation: 'none',
    },
  };
}

/** Adds a passkey that answered our challenge. */
export async function addPasskey(
  deps: Deps,
  actor: Actor,
  { challengeId, name, response }: PasskeyRegistration,
): Promise<AccountView> {
  requireSignedIn(actor);
  const label = requireText('name', name, { max: 60 });
  const challenge = await takeChallenge(deps, challengeId, actor.account.id);
  const { hostname, origin } = new URL(deps.publicUrl);
  const checked =
    challenge === null
      ? null
      : await verifyRegistrationResponse({
          response: { ...response, response: { ...response.response, transports: [] } } as RegistrationResponseJSON,
          expectedChallenge: challenge,
          expectedOrigin: origin,
          expectedRPID: hostname,
          requireUserVerification: true,
          supportedAlgorithmIDs: ALGORITHMS,
        }).catch(() => null);
  if (!checked?.verified) throw new DomainError('WRONG_CREDENTIALS', 'This passkey was not accepted.');
  const { credential } = checked.registrationInfo;

  return changeFactors(deps, actor, async (tx, { account: { id: accountId } }) => {
    if ((await tx.passkey.count({ where: { accountId } })) >= MAX_PASSKEYS) {
      throw new DomainError('INVALID_INPUT', `An account has at most ${MAX_PASSKEYS} passkeys.`);
    }
    const id = deps.random.uuid();
    const { count } = await tx.passkey.createMany({
      data: {
        id,
        accountId,
        credentialId: credential.id,
        publicKey: new Uint8Array(credential.publicKey),
        counter: credential.counter,
        transports: (response.response.transports ?? []).slice(0, 8),
        name: deps.personalData.seal({ table: 'passkeys', column: 'name', id }, label),
        createdAt: deps.clock.now(),
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new DomainError('INVALID_INPUT', 'This passkey was added before.');
    return viewAccount(deps, tx, actor);
  });
}

export async function removePasskey(
  deps: Deps,
  actor: Actor,
  { passkeyId }: { passkeyId: string },
): Promise<AccountView> {
  requireId(passkeyId, 'passkey');
  await changeFactors(deps, actor, async (tx, { account }) => {
    const { count } = await tx.passkey.deleteMany({ where: { id: passkeyId, accountId: account.id } });
    if (count === 0) throw new DomainError('NOT_FOUND', 'There is no such passkey.');
    await requireWayIn(tx, account.id);
  });
  return viewAccount(deps, deps.db, actor);
}
