import { createDatabase } from './db/client.ts';
import { createPersonalData } from './db/personal-data.ts';
import type { Clock, Deps, Random, Secrets } from './deps.ts';
import type { PaymentProvider } from './payment/payment-provider.ts';
import type { Carrier } from './shipment/carrier.ts';

export interface ServiceOptions {
  readonly databaseUrl: string;
  /** Connections to PostgreSQL; default 10. */
  readonly poolSize?: number | undefined;
  readonly clock: Clock;
  readonly random: Random;
  readonly secrets: Secrets;
  readonly payment: PaymentProvider;
  readonly carrier: Carrier;
  /** Called after a commit that told something: wakes the relay. */
  onCommitted(): void;
  /** Hears of each call to provider or carrier that failed, by a refusal or without an answer. */
  onProviderFailure(error: unknown): void;
}

export function createDeps({ databaseUrl, poolSize, secrets, ...given }: ServiceOptions): Deps {
  return {
    ...given,
    db: createDatabase({ databaseUrl, poolSize }),
    personalData: createPersonalData(secrets, given.random),
    signingKey: secrets.signingKey,
  };
}
