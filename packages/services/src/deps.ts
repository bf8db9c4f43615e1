import { randomBytes } from 'node:crypto';
import type { NetworkLimits } from './checkout/network-share.ts';
import type { Database } from './db/client.ts';
import type { PersonalData } from './db/personal-data.ts';
import { uuidv7 } from './db/uuid.ts';
import type { Draw } from './document/index.ts';
import type { LoginProvider } from './login/login-provider.ts';
import type { MediaStore } from './media/media-store.ts';
import type { Messenger } from './messages/messenger.ts';
import type { PaymentProviders } from './payment/providers.ts';
import type { ProductIndex } from './search/product-index.ts';
import type { QueryLog } from './search/query-log.ts';
import type { Carrier } from './shipment/carrier.ts';
import type { HookTransport } from './webhook/hook-transport.ts';

export interface Clock {
  now(): Date;
}

export interface Random {
  bytes(length: number): Buffer;
  /** A UUID of version 7: ids made one after another sort in that order. */
  uuid(): string;
}

export interface Secrets {
  /** `k1:<base64 of 32 bytes>[,k2:…]`: the first key seals, every key opens. */
  readonly piiKeys: string;
  /** Keys the hashes that find an encrypted value by equality. */
  readonly blindIndexKey: string;
  /** Signs links that open an order without an account. */
  readonly signingKey: string;
}

/** What the use cases stand on. */
export interface Deps {
  readonly db: Database;
  readonly clock: Clock;
  readonly random: Random;
  readonly personalData: PersonalData;
  readonly signingKey: string;
  readonly payments: PaymentProviders;
  readonly carrier: Carrier;
  readonly messenger: Messenger;
  /** Services one can sign in with. */
  readonly loginProviders: readonly LoginProvider[];
  /** Origin of the shop's pages, for links in messages. */
  readonly publicUrl: string;
  readonly networkLimits: NetworkLimits;
  /** Where uploaded pictures go; null where none are kept. */
  readonly media: MediaStore | null;
  readonly draw: Draw;
  /** Finds published products by their texts. */
  readonly productIndex: ProductIndex;
  readonly queryLog: QueryLog;
  /** Posts to where webhooks go. */
  readonly hooks: HookTransport;
  /** Called after a commit that told something: wakes the relay. Never awaited. */
  onCommitted(): void;
  /** Hears of each call to provider or carrier that failed, by a refusal or without an answer. */
  onProviderFailure(error: unknown): void;
}

export const systemClock: Clock = { now: () => new Date() };

export const systemRandom: Random = {
  bytes: (length) => randomBytes(length),
  uuid: () => uuidv7(Date.now(), randomBytes(10)),
};
