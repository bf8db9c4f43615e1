import type {
  Actor,
  CaptureMode,
  FailedRefundView,
  OutsideMoney,
  PaymentSettingsView,
  PaymentView,
  ReconciliationView,
} from '@pushcart/domain';
import type { LiveTopic } from '../live-topic.ts';
import type { CallbackOutcome, SignedCallback } from '../provider/callback.ts';

export interface PaymentService {
  /** Opens (or finds) the order's payment at the provider; the answer carries the page to pay on. */
  start(
    actor: Actor,
    input: { orderId: string; token?: string | undefined; returnUrl: string; key: string },
  ): Promise<PaymentView>;
  /** Asks the provider about the order's open payment at once, for a shopper who came back before the callback. */
  refresh(actor: Actor, input: { orderId: string; token?: string | undefined }): Promise<PaymentView | null>;
  /** Takes the money that the bank holds, or a part of it: the rest is let go. */
  capture(
    actor: Actor,
    input: { paymentId: string; amount?: number | undefined; reason: string; key: string },
  ): Promise<PaymentView>;
  /** Lets the money go that the bank holds; an order that nothing else pays for is called off. */
  void(actor: Actor, input: { paymentId: string; reason: string; key: string }): Promise<PaymentView>;
  /** Gives money back, the newest payment first unless one is named. Answers all payments of the order. */
  refund(
    actor: Actor,
    input: {
      orderId: string;
      amount: number;
      reason: string;
      destination: 'origin' | 'credit';
      paymentId?: string | undefined;
      key: string;
    },
  ): Promise<readonly PaymentView[]>;
  /** Refunds that their provider refused and whose money is still kept, the newest first. */
  failedRefunds(actor: Actor): Promise<readonly FailedRefundView[]>;
  /** Gives the money of a failed refund back once more, the same way or as credit. Answers all payments of the order. */
  retryRefund(
    actor: Actor,
    input: { refundId: string; destination: 'origin' | 'credit'; key: string },
  ): Promise<readonly PaymentView[]>;
  /** Writes down that what is due was paid past every provider. One reference of a store is taken once. */
  record(actor: Actor, input: OutsideMoney & { orderId: string; key: string }): Promise<PaymentView>;
  settings(actor: Actor): Promise<PaymentSettingsView>;
  changeSettings(
    actor: Actor,
    input: { captureMode: CaptureMode; provider: string | null; version: number },
  ): Promise<PaymentSettingsView>;
  /** Where the providers' journals and our payments disagree. */
  differences(actor: Actor): Promise<ReconciliationView>;
  /** For desks: says what about payments, credit and settings to read again. */
  watchStore(actor: Actor): Promise<LiveTopic<ReconciliationView>>;
  /** Compares the journal of each provider whose turn it is, hourly, with our payments. Returns how many were compared. */
  reconcileDue(): Promise<number>;
  /** How many payments disagree with their provider's journal now. */
  countDifferences(): Promise<number>;
  /** `provider` is who it claims to come from; by default the server's own choice. */
  receiveCallback(callback: SignedCallback, provider?: string): Promise<CallbackOutcome>;
  /** Looks up payments whose outcome is open and due. */
  lookUpDue(): Promise<number>;
  /** Sends refunds that are requested and due. */
  sendRefunds(): Promise<number>;
  /** Sends captures and voids that are asked for and due, and asks for the money of parcels that are on their way. */
  sendSteps(): Promise<number>;
  /** Applies callbacks that came before what they are about. */
  applyStored(): Promise<number>;
}
