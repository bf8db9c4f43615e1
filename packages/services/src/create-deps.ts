import { DEFAULT_NETWORK_LIMITS, type NetworkLimits } from './checkout/network-share.ts';
import { createDatabase } from './db/client.ts';
import { createPersonalData } from './db/personal-data.ts';
import type { Clock, Deps, Random, Secrets } from './deps.ts';
import { type Draw, draw as drawHere } from './document/index.ts';
import type { LoginProvider } from './login/login-provider.ts';
import type { MediaStore } from './media/media-store.ts';
import type { Messenger } from './messages/messenger.ts';
import type { PaymentProvider } from './payment/payment-provider.ts';
import { createPaymentProviders } from './payment/providers.ts';
import { createProductIndex } from './search/index.ts';
import type { ProductIndex } from './search/product-index.ts';
import { createQueryLog } from './search/query-log.ts';
import type { Carrier } from './shipment/carrier.ts';
import { createHookTransport, type HookTransport } from './webhook/hook-transport.ts';

export interface ServiceOptions {
  readonly databaseUrl: string;
  /** Connections to PostgreSQL; default 10. */
  readonly poolSize?: number | undefined;
  readonly clock: Clock;
  readonly random: Random;
  readonly secrets: Secrets;
  /** Takes the money, where a store has chosen no other. */
  readonly payment: PaymentProvider;
  /** Others that are set up too. */
  readonly otherPayments?: readonly PaymentProvider[] | undefined;
  readonly carrier: Carrier;
  readonly messenger: Messenger;
  /** Services one can sign in with. */
  readonly loginProviders?: readonly LoginProvider[] | undefined;
  /** Origin of the shop's pages, for links in messages. */
  readonly publicUrl: string;
  /** Default: 30 carts and orders, and a fifth of a variant. */
  readonly networkLimits?: NetworkLimits | undefined;
  /** Where uploaded pictures go; null where none are kept. */
  readonly media: MediaStore | null;
  /** Makes PDFs; default: in the thread that asks. */
  readonly draw?: Draw | undefined;
  /** Finds products by their texts; default: an index in PostgreSQL. */
  readonly productIndex?: ProductIndex | undefined;
  /** Posts webhooks; default: to public addresses over HTTPS. */
  readonly hooks?: HookTransport | undefined;
  /** Called after a commit that told something: wakes the relay. */
  onCommitted(): void;
  /** Hears of each call to provider or carrier that failed, by a refusal or without an answer. */
  onProviderFailure(error: unknown): void;
}

export function createDeps({
  databaseUrl,
  poolSize,
  secrets,
  networkLimits,
  payment,
  otherPayments,
  draw,
  productIndex,
  hooks,
  loginProviders = [],
  ...given
}: ServiceOptions): Deps {
  const db = createDatabase({ databaseUrl, poolSize });
  return {
    ...given,
    loginProviders,
    payments: createPaymentProviders(payment, otherPayments),
    networkLimits: networkLimits ?? DEFAULT_NETWORK_LIMITS,
    db,
    queryLog: createQueryLog(db),
    productIndex: productIndex ?? createProductIndex(db),
    personalData: createPersonalData(secrets, given.random),
    signingKey: secrets.signingKey,
    draw: draw ?? drawHere,
    hooks: hooks ?? createHookTransport(),
  };
}
