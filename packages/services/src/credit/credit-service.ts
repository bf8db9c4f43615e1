import type { Actor, CreditBalance, CreditView, IssuedGiftCard, PaymentView } from '@pushcart/domain';
import type { Page } from '../db/page.ts';

/** Gift cards and store credit: money of shoppers that the store keeps. */
export interface CreditService {
  /** Makes a gift card. Only this answer, and its repeats under the same key, carry the code. */
  issue(actor: Actor, input: { amount: number; expiresAt: Date | null; key: string }): Promise<IssuedGiftCard>;
  /** Puts credit on the account with this e-mail. */
  grant(actor: Actor, input: { email: string; amount: number; key: string }): Promise<CreditView>;
  /** Of the store, newest first. */
  list(actor: Actor, input: { limit: number; cursor?: string | undefined }): Promise<Page<CreditView>>;
  /** A blocked card keeps its money and pays nothing. */
  setBlocked(actor: Actor, input: { creditId: string; isBlocked: boolean }): Promise<CreditView>;
  /** The shopper's own credit, in each currency. */
  own(actor: Actor): Promise<readonly CreditBalance[]>;
  /** What is on a gift card. */
  check(actor: Actor, input: { code: string }): Promise<CreditBalance>;
  /** Pays as much of an order as a gift card holds; without a code, as the shopper's own credit holds. */
  redeem(
    actor: Actor,
    input: { orderId: string; token?: string | undefined; code?: string | undefined; key: string },
  ): Promise<PaymentView>;
}
