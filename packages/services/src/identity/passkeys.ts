import { type Actor, DomainError, type NewSession, type PasskeyAssertion, type PasskeyRequest } from '@pushcart/domain';
import { type AuthenticationResponseJSON, verifyAuthenticationResponse } from '@simplewebauthn/server';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { enter } from './enter.ts';
import { newChallenge, PASSKEY_TIMEOUT_MS, takeChallenge } from './passkey-challenge.ts';

/** What a passkey is asked to sign; which one is for the browser and its owner to choose. */
export async function requestPasskey(deps: Deps): Promise<PasskeyRequest> {
  const { id, challenge } = await newChallenge(deps, null);
  const rpId = new URL(deps.publicUrl).hostname;
  return {
    challengeId: id,
    options: { challenge, rpId, timeout: PASSKEY_TIMEOUT_MS, userVerification: 'required' },
  };
}

/** Signs in with a passkey alone: it is something one has, opened by something one is or knows. */
export async function signInWithPasskey(
  deps: Deps,
  actor: Actor,
  assertion: PasskeyAssertion,
  userAgent: string,
): Promise<NewSession> {
  const accountId = await checkPasskey(deps, assertion);
  return inTransaction(deps, (tx) => enter(deps, tx, actor, { accountId, userAgent, withSecondFactor: true }));
}

/** The account whose passkey signed the challenge. Whatever is wrong with it is refused alike. */
export async function checkPasskey(deps: Deps, { challengeId, response }: PasskeyAssertion): Promise<string> {
  const challenge = await takeChallenge(deps, challengeId, null);
  const passkey = await deps.db.passkey.findUnique({
    where: { credentialId: response.id, account: { disabledAt: null, erasedAt: null } },
  });
  if (challenge === null || passkey === null) throw passkeyRefused();
  const { hostname, origin } = new URL(deps.publicUrl);
  const checked = await verifyAuthenticationResponse({
    response: response as AuthenticationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: hostname,
    requireUserVerification: true,
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(passkey.publicKey),
      counter: Number(passkey.counter),
    },
  }).catch(() => null);
  if (checked?.verified !== true) throw passkeyRefused();
  // Many passkeys do not count and always say 0; one that counts never repeats itself.
  const { count } = await deps.db.passkey.updateMany({
    where: { id: passkey.id, counter: passkey.counter },
    data: { counter: checked.authenticationInfo.newCounter, lastUsedAt: deps.clock.now() },
  });
  if (count === 0) throw passkeyRefused();
  return passkey.accountId;
}

function passkeyRefused(): DomainError {
  return new DomainError('WRONG_CREDENTIALS', 'This passkey was not accepted.');
}
