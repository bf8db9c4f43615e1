import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** Signs tokens with a key made at the start, as ES256. */
export interface TokenSigner {
  readonly jwks: object;
  sign(claims: object): string;
  /** With a key nobody is told of. */
  forge(claims: object): string;
}

export function createTokenSigner(): TokenSigner {
  const own = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const foreign = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = own.publicKey.export({ format: 'jwk' });
  const kid = createHash('sha256').update(JSON.stringify(jwk)).digest('base64url').slice(0, 16);
  return {
    jwks: { keys: [{ ...jwk, kid, alg: 'ES256', use: 'sig' }] },
    sign: (claims) => jwt(own.privateKey, kid, claims),
    forge: (claims) => jwt(foreign.privateKey, kid, claims),
  };
}

function jwt(key: KeyObject, kid: string, claims: object): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const content = `${encode({ alg: 'ES256', typ: 'JWT', kid })}.${encode(claims)}`;
  const signature = sign('sha256', Buffer.from(content), { key, dsaEncoding: 'ieee-p1363' });
  return `${content}.${signature.toString('base64url')}`;
}
