import type { StaffRole } from '../access.ts';
import type { AccountId, StoreId } from '../ids.ts';
import type { Locale, LocalizedText } from '../locale.ts';
import type { MarketChoice } from '../market/market.ts';

export interface StoreView {
  readonly id: StoreId;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly currency: string;
  readonly timeZone: string;
  readonly country: string;
  /** Where it sells in other currencies than its own. */
  readonly markets: readonly MarketChoice[];
}

/** Who is signed in at this browser, and in which store. */
export interface SessionView {
  readonly store: StoreView;
  readonly account: {
    readonly id: AccountId;
    /** Null for who signs in by phone alone. */
    readonly email: string | null;
    readonly name: string;
    readonly locale: Locale;
  } | null;
  readonly role: StaffRole | null;
  /** Staff here, but without a role until this session shows the second factor the store asks its staff for. */
  readonly needsSecondFactor: boolean;
  readonly expiresAt: Date | null;
}

/** A fresh session: the token is shown once and stored only as a hash. */
export interface NewSession {
  readonly token: string;
  readonly session: SessionView;
}

export interface AddressInput {
  readonly name: string;
  readonly phone: string;
  readonly line1: string;
  readonly line2: string;
  /** Below the city, where addresses have one, as in China. */
  readonly district?: string | undefined;
  readonly city: string;
  readonly region: string;
  readonly postalCode: string;
  /** ISO 3166-1 alpha-2 */
  readonly country: string;
}

export interface AddressView extends AddressInput {
  readonly id: string;
  readonly isDefault: boolean;
}
