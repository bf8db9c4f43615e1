/** Version of this client; servers refuse versions they no longer serve. */
export const CLIENT_VERSION = '0.1.0';
