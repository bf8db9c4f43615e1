import { z } from 'zod';
import * as input from '../input.ts';

const base64url = (max: number) =>
  z
    .string()
    .regex(/^[\w-]+={0,2}$/)
    .max(max);

const answer = {
  id: base64url(1_400),
  rawId: base64url(1_400),
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
  // Browsers add to these as they learn; none is read.
  clientExtensionResults: z.record(z.string().max(60), z.unknown()),
};

/** `PublicKeyCredential.toJSON()` of a passkey that signed in. */
export const passkeyAssertion = z.strictObject({
  challengeId: input.id,
  response: z.strictObject({
    ...answer,
    response: z.strictObject({
      clientDataJSON: base64url(4_000),
      authenticatorData: base64url(4_000),
      signature: base64url(4_000),
      userHandle: base64url(200).optional(),
    }),
  }),
});

/** `PublicKeyCredential.toJSON()` of a passkey that was made. */
export const passkeyRegistration = z.strictObject({
  challengeId: input.id,
  name: input.words(60),
  response: z.strictObject({
    ...answer,
    response: z.strictObject({
      clientDataJSON: base64url(4_000),
      attestationObject: base64url(20_000),
      authenticatorData: base64url(20_000).optional(),
      transports: z
        .array(z.string().regex(/^[a-z-]{1,20}$/))
        .max(8)
        .optional(),
      publicKeyAlgorithm: z.int().optional(),
      publicKey: base64url(4_000).optional(),
    }),
  }),
});
