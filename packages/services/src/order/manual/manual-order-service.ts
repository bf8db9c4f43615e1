import type {
  Actor,
  AddressInput,
  Destination,
  FoundCustomer,
  Locale,
  MadeOrder,
  ManualQuote,
  Money,
  OutsideMoney,
  PriceReason,
  SaleVariant,
} from '@pushcart/domain';
import type { Collector } from '../../pickup/pickup-service.ts';
import type { EditLine } from '../edit/order-edit-service.ts';

/** What staff sell, and on what terms. */
export interface ManualSale {
  readonly lines: readonly EditLine[];
  readonly coupons: readonly string[];
  /** What staff take off beside the promotions, minor units. */
  readonly grant?: { readonly amount: number; readonly reason: PriceReason } | undefined;
  /** Of the buyer, by which the limits of promotions are counted. */
  readonly email?: string | undefined;
}

/** Where it goes, by the first way that goes there unless one is named; or where it is collected. */
export type SaleDestination =
  | (Destination & { readonly deliveryCode?: string | undefined })
  | { readonly pickupId: string };

interface SaleToBuyer extends ManualSale {
  readonly email: string;
  readonly locale: Locale;
  /** What the buyer asks of whoever packs and delivers. */
  readonly note?: string | undefined;
  /** What staff told the buyer; another total is refused. */
  readonly expectedTotal: Money;
  /** Money that came already; without it the buyer is mailed a link to pay. */
  readonly paid?: OutsideMoney | undefined;
  readonly key: string;
}

export interface BroughtOrderInput extends SaleToBuyer {
  readonly address: AddressInput;
  readonly deliveryCode: string;
}

export interface CollectedOrderInput extends SaleToBuyer, Collector {}

export type ManualOrderInput = BroughtOrderInput | CollectedOrderInput;

export interface ManualOrderService {
  /** Variants by name or SKU, at their prices of now: in the store's currency, or in that of an order and at its rate. */
  findVariants(actor: Actor, input: { query: string; orderId?: string | undefined }): Promise<readonly SaleVariant[]>;
  /**
   * Who has an account under an e-mail address or phone number; null if nobody has. With addresses of those alone who have ordered here.
   * Every look is noted.
   */
  findCustomer(
    actor: Actor,
    input: { readonly email: string } | { readonly phone: string },
  ): Promise<FoundCustomer | null>;
  quote(actor: Actor, input: ManualSale & SaleDestination): Promise<ManualQuote>;
  /** Places an order for somebody, as they would themselves: stock, promotions, caps and number are the same. */
  create(actor: Actor, input: ManualOrderInput): Promise<MadeOrder>;
}
