import type { Actor, PaymentView } from '@pushcart/domain';
import type { CallbackOutcome, SignedCallback } from '../provider/callback.ts';

export interface PaymentService {
  /** Opens (or finds) the order's payment at the provider; the answer carries the page to pay on. */
  start(
    actor: Actor,
    input: { orderId: string; token?: string | undefined; returnUrl: string; key: string },
  ): Promise<PaymentView>;
  /** Asks the provider about the order's open payment at once, for a shopper who came back before the callback. */
  refresh(actor: Actor, input: { orderId: string; token?: string | undefined }): Promise<PaymentView | null>;
  receiveCallback(callback: SignedCallback): Promise<CallbackOutcome>;
  /** Looks up payments whose outcome is open and due. */
  lookUpDue(): Promise<number>;
  /** Sends refunds that are requested and due. */
  sendRefunds(): Promise<number>;
  /** Applies callbacks that came before what they are about. */
  applyStored(): Promise<number>;
}
