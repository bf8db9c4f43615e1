import type { Actor, CustomerPage, CustomerView } from '@pushcart/domain';

/** Who buys: found by name, though no name lies readable, by address, number or order; and what staff may do for and against them. */
export interface CustomerService {
  /**
   * By the latest order, newest first. `search` is part of a name, a whole e-mail address or phone number, a username, or the number of an
   * order.
   */
  list(
    actor: Actor,
    input: { search?: string | undefined; isBlocked?: boolean | undefined; limit: number; cursor?: string | undefined },
  ): Promise<CustomerPage>;
  /** Everything in the clear; each look is an entry of the audit log. */
  get(actor: Actor, input: { accountId: string }): Promise<CustomerView>;
  /** Mails the link by which the customer sets a new password. */
  sendPasswordReset(actor: Actor, input: { accountId: string }): Promise<void>;
  /** Ends every session, with all that is open in it. */
  signOut(actor: Actor, input: { accountId: string }): Promise<void>;
  /** Takes no more orders of this customer, whether signed in or as a guest with the same address, until it is lifted. */
  block(actor: Actor, input: { accountId: string; reason: string }): Promise<CustomerView>;
  unblock(actor: Actor, input: { accountId: string }): Promise<CustomerView>;
  /** Files names that are new, changed, or filed under another key. Returns how many. */
  indexDue(): Promise<number>;
}
