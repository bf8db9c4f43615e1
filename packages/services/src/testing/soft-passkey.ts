import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { PasskeyAssertion, PasskeyCreation, PasskeyRegistration, PasskeyRequest } from '@pushcart/domain';
import { isoCBOR } from '@simplewebauthn/server/helpers';

/** An authenticator in memory, with one passkey. */
export interface SoftPasskey {
  create(creation: PasskeyCreation, name?: string): PasskeyRegistration;
  sign(request: PasskeyRequest, origin?: string): PasskeyAssertion;
}

const USER_PRESENT_AND_VERIFIED = 0x05;
const ATTESTED = 0x40;

export function createSoftPasskey(origin: string): SoftPasskey {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(32);
  let counter = 0;

  const authenticatorData = (rpId: string, flags: number, attested = Buffer.alloc(0)) => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(++counter);
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), count, attested]);
  };
  const clientData = (type: string, challenge: string, at: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: at, crossOrigin: false }));
  const answer = { id: text(id), rawId: text(id), type: 'public-key', clientExtensionResults: {} } as const;

  return {
    create({ challengeId, options }, name = 'Soft key') {
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
      const cose = isoCBOR.encode(
        new Map<number, number | Uint8Array<ArrayBuffer>>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
          [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
        ]),
      );
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, cose]);
      const authData = authenticatorData(options.rp.id, USER_PRESENT_AND_VERIFIED | ATTESTED, attested);
      const attestation = new Map<string, string | Map<string, string> | Uint8Array<ArrayBuffer>>([
        ['fmt', 'none'],
        ['attStmt', new Map<string, string>()],
        ['authData', new Uint8Array(authData)],
      ]);
      return {
        challengeId,
        name,
        response: {
          ...answer,
          response: {
            clientDataJSON: text(clientData('webauthn.create', options.challenge, origin)),
            attestationObject: text(isoCBOR.encode(attestation)),
          },
        },
      };
    },
    sign({ challengeId, options }, at = origin) {
      const data = authenticatorData(options.rpId, USER_PRESENT_AND_VERIFIED);
      const client = clientData('webauthn.get', options.challenge, at);
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey);
      return {
        challengeId,
        response: {
          ...answer,
          response: { clientDataJSON: text(client), authenticatorData: text(data), signature: text(signature) },
        },
      };
    },
  };
}

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const sha256 = (value: string | Uint8Array) => createHash('sha256').update(value).digest();
