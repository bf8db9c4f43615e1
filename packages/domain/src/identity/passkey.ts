/**
 * What a browser's `navigator.credentials.get` is given to sign in with a passkey (WebAuthn Level 3, JSON form). It names none, so the
 * browser offers every passkey it has for this shop.
 */
export interface PasskeyRequest {
  readonly challengeId: string;
  readonly options: {
    readonly challenge: string;
    readonly rpId: string;
    /** Milliseconds. */
    readonly timeout: number;
    readonly userVerification: 'required';
  };
}

/** What a browser's `navigator.credentials.create` is given to make a passkey (WebAuthn Level 3, JSON form). */
export interface PasskeyCreation {
  readonly challengeId: string;
  readonly options: {
    readonly challenge: string;
    readonly rp: { readonly id: string; readonly name: string };
    readonly user: { readonly id: string; readonly name: string; readonly displayName: string };
    readonly pubKeyCredParams: readonly { readonly type: 'public-key'; readonly alg: number }[];
    /** Milliseconds. */
    readonly timeout: number;
    readonly excludeCredentials: readonly { readonly type: 'public-key'; readonly id: string }[];
    readonly authenticatorSelection: {
      readonly residentKey: 'required';
      readonly requireResidentKey: true;
      readonly userVerification: 'required';
    };
    readonly attestation: 'none';
  };
}

interface PasskeyAnswer<Response> {
  readonly id: string;
  readonly rawId: string;
  readonly type: 'public-key';
  readonly authenticatorAttachment?: 'platform' | 'cross-platform' | undefined;
  readonly clientExtensionResults: Readonly<Record<string, unknown>>;
  readonly response: Response;
}

/** `PublicKeyCredential.toJSON()` of a passkey that signed in. */
export interface PasskeyAssertion {
  readonly challengeId: string;
  readonly response: PasskeyAnswer<{
    readonly clientDataJSON: string;
    readonly authenticatorData: string;
    readonly signature: string;
    readonly userHandle?: string | undefined;
  }>;
}

/** `PublicKeyCredential.toJSON()` of a passkey that was made. */
export interface PasskeyRegistration {
  readonly challengeId: string;
  /** What its owner calls it. */
  readonly name: string;
  readonly response: PasskeyAnswer<{
    readonly clientDataJSON: string;
    readonly attestationObject: string;
    readonly authenticatorData?: string | undefined;
    readonly transports?: readonly string[] | undefined;
    readonly publicKeyAlgorithm?: number | undefined;
    readonly publicKey?: string | undefined;
  }>;
}
