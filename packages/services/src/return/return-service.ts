import type { Actor, Money, ReturnDraft, ReturnStatus, ReturnView, StaffReturnView } from '@pushcart/domain';
import type { Page } from '../db/page.ts';

/** A return as its caller last saw it; if it was changed meanwhile, the change is refused. */
export interface ReturnRef {
  readonly returnId: string;
  readonly version: number;
  readonly key: string;
}

export interface RequestReturnInput extends ReturnDraft {
  readonly orderId: string;
  readonly token?: string | undefined;
  readonly key: string;
}

export interface ReceiveReturnInput extends ReturnRef {
  /** What came, a line each; lines that are not named did not come. */
  readonly lines: readonly { readonly orderLineId: string; readonly received: number; readonly restocked: boolean }[];
}

export interface ReturnService {
  /** By the order's shopper, or by staff for them, within the time and the quantities the rules allow. */
  request(actor: Actor, input: RequestReturnInput): Promise<ReturnView>;
  /** The shopper thinks better of it, before anything came. */
  withdraw(actor: Actor, input: ReturnRef & { token?: string | undefined }): Promise<ReturnView>;
  approve(actor: Actor, input: ReturnRef): Promise<ReturnView>;
  refuse(actor: Actor, input: ReturnRef & { refusal: string }): Promise<ReturnView>;
  /** Notes the label that the shopper was sent. */
  sendLabel(actor: Actor, input: ReturnRef & { trackingNumber: string }): Promise<ReturnView>;
  /** Notes what came; what is restocked can be sold again at once. */
  receive(actor: Actor, input: ReceiveReturnInput): Promise<ReturnView>;
  /** Asks the provider to give money back: as much as staff agreed to, never more than is left of what was captured. */
  refund(actor: Actor, input: ReturnRef & { amount: Money }): Promise<ReturnView>;
  /** Ends it without money. */
  close(actor: Actor, input: ReturnRef): Promise<ReturnView>;
  /** The returns of the store, newest first; for staff. */
  listForStore(
    actor: Actor,
    input: { statuses?: readonly ReturnStatus[] | undefined; limit: number; cursor?: string | undefined },
  ): Promise<Page<StaffReturnView>>;
}
