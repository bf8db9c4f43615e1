import type {
  Actor,
  AddressInput,
  CheckoutQuote,
  Destination,
  FlashEntryView,
  FlashSaleDraft,
  FlashSaleView,
  FlashWait,
  Locale,
  Money,
} from '@pushcart/domain';
import type { LiveTopic } from '../live-topic.ts';

/** Units of an item of a sale. */
export interface FlashChoice {
  readonly saleId: string;
  readonly variantId: string;
  readonly quantity: number;
}

export interface JoinFlashSaleInput extends FlashChoice {
  readonly email: string;
  readonly address: AddressInput;
  readonly deliveryCode: string;
  /** Goods at the sale's price and delivery, as the shopper saw it. */
  readonly expectedTotal: Money;
  readonly locale: Locale;
  readonly key: string;
}

export interface FlashSaleService {
  /** Sales that are announced, open, or ended within the last hour; the next to start first. */
  list(actor: Actor): Promise<readonly FlashSaleView[]>;
  get(actor: Actor, input: { saleId: string }): Promise<FlashSaleView>;
  /** How the queues of a sale move. */
  watch(actor: Actor, input: { saleId: string }): Promise<LiveTopic<FlashSaleView>>;
  /** What the units come to at the sale's price, delivered to a place. */
  quote(actor: Actor, input: FlashChoice & Destination & { deliveryCode?: string | undefined }): Promise<CheckoutQuote>;
  /** Takes the next place in the queue. When its turn comes the order is placed as written here; one person has one place. */
  join(actor: Actor, input: JoinFlashSaleInput): Promise<FlashEntryView>;
  /** The shopper's places in a sale, the latest first. */
  entries(actor: Actor, input: { saleId: string }): Promise<readonly FlashEntryView[]>;
  /** The queue as one who waits in it sees it, until it is that one's turn. */
  watchEntry(actor: Actor, input: { entryId: string }): Promise<LiveTopic<FlashWait>>;
  /** Gives a place up; nothing changes when it had its turn. */
  leave(actor: Actor, input: { entryId: string }): Promise<FlashEntryView>;
  /** All sales of the store, the latest first; for staff. */
  listForStore(actor: Actor): Promise<readonly FlashSaleView[]>;
  create(actor: Actor, input: { draft: FlashSaleDraft; key: string }): Promise<FlashSaleView>;
  /** Until the queue opens everything can be changed. */
  edit(actor: Actor, input: { saleId: string; version: number; draft: FlashSaleDraft }): Promise<FlashSaleView>;
  /** Whoever waits is told at once; orders that were placed stand. */
  cancel(actor: Actor, input: { saleId: string; version: number }): Promise<FlashSaleView>;
  /** Lets in who is next in every queue. Returns how many had their turn. */
  admitDue(): Promise<number>;
}
