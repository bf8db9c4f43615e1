import type { PasskeyAssertion, PasskeyCreation, PasskeyRequest, RouterInputs } from '@pushcart/client';

// Few visitors use one in this minute: the library comes with the first press.
const library = () => import('@simplewebauthn/browser');

/** Whether this browser has passkeys at all. They need a secure origin, or localhost. */
export function hasPasskeys(): boolean {
  return typeof window.PublicKeyCredential === 'function';
}

/** Asks the browser to sign with a passkey it holds for this shop. Rejects when nobody consents. */
export async function askForPasskey({ challengeId, options }: PasskeyRequest): Promise<PasskeyAssertion> {
  const { startAuthentication } = await library();
  const { id, rawId, type, authenticatorAttachment, clientExtensionResults, response } = await startAuthentication({
    optionsJSON: { ...options },
  });
  return {
    challengeId,
    response: {
      id,
      rawId,
      type,
      authenticatorAttachment,
      clientExtensionResults: { ...clientExtensionResults },
      response,
    },
  };
}

/** Asks the browser to make a passkey for this shop. Rejects when nobody consents. */
export async function makePasskey(
  { challengeId, options }: PasskeyCreation,
  name: string,
): Promise<RouterInputs['account']['addPasskey']> {
  const { startRegistration } = await library();
  const made = await startRegistration({
    optionsJSON: {
      ...options,
      pubKeyCredParams: [...options.pubKeyCredParams],
      excludeCredentials: [...options.excludeCredentials],
    },
  });
  const { id, rawId, type, authenticatorAttachment, clientExtensionResults, response } = made;
  return {
    challengeId,
    name,
    response: {
      id,
      rawId,
      type,
      authenticatorAttachment,
      clientExtensionResults: { ...clientExtensionResults },
      response,
    },
  };
}
