/** What a provider sent, as it came. */
export interface SignedCallback {
  readonly rawBody: string;
  readonly signature: string | undefined;
}

/** What became of a callback: applied now, kept for later, known already, or of no meaning to us. */
export type CallbackOutcome = 'applied' | 'stored' | 'repeated' | 'ignored';
