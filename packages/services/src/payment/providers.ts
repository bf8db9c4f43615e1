import type { PaymentProvider } from './payment-provider.ts';

/** The name payments with the store's own credit go by; they are settled in the database alone. */
export const CREDIT = 'credit';

/** Those who take money for us, all at once: a payment stays with the one it was opened at. */
export interface PaymentProviders {
  /** The server's own choice first. */
  readonly names: readonly string[];
  /** The server's own choice, where a store has made none. */
  readonly main: PaymentProvider;
  find(name: string): PaymentProvider | undefined;
  /** Throws for a provider this server is not set up with. */
  get(name: string): PaymentProvider;
}

export function createPaymentProviders(
  main: PaymentProvider,
  others: readonly PaymentProvider[] = [],
): PaymentProviders {
  const byName = new Map([main, ...others].map((provider) => [provider.name, provider]));
  return {
    names: [...byName.keys()],
    main,
    find: (name) => byName.get(name),
    get(name) {
      const provider = byName.get(name);
      if (provider === undefined) throw new Error(`This server is not set up with the payment provider ${name}.`);
      return provider;
    },
  };
}
