import type { PasskeyAssertion, PasskeyCreation, PasskeyRequest, RouterInputs } from '@pushcart/client';
import type { AuthenticationResponseJSON } from '@simplewebauthn/browser';

type Answer<Response> = Pick<
  AuthenticationResponseJSON,
  'id' | 'rawId' | 'type' | 'authenticatorAttachment' | 'clientExtensionResults'
> & { readonly response: Response };

// Few visitors use one in this minute: the library comes with the first press.
const library = () => import('@simplewebauthn/browser');

/** Whether this browser has passkeys at all. They need a secure origin, or localhost. */
export function hasPasskeys(): boolean {
  return typeof window.PublicKeyCredential === 'function';
}

/** Asks the browser to sign with a passkey it holds for this shop. Rejects when nobody consents. */
export async function askForPasskey({ challengeId, options }: PasskeyRequest): Promise<PasskeyAssertion> {
  const { startAuthentication } = await library();
  return { challengeId, response: plain(await startAuthentication({ optionsJSON: { ...options } })) };
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
  return { challengeId, name, response: plain(made) };
}

/** What the shop takes of a browser's answer, and nothing that a browser adds to it. */
function plain<Response>(answer: Answer<Response>) {
  const { id, rawId, type, authenticatorAttachment, clientExtensionResults, response } = answer;
  return { id, rawId, type, authenticatorAttachment, clientExtensionResults: { ...clientExtensionResults }, response };
}
