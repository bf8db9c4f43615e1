import type { Actor, Locale, StaffRole, StaffView } from '@pushcart/domain';

/** Who works in a store. Each change needs `staff.manage` and a recent proof (CONFIRMATION_REQUIRED), and is audited. */
export interface StaffService {
  list(actor: Actor): Promise<StaffView>;
  /** Mails a link that is good for 7 days; an earlier invitation of the same address ends. */
  invite(actor: Actor, input: { email: string; role: StaffRole; locale: Locale }): Promise<StaffView>;
  revokeInvitation(actor: Actor, input: { invitationId: string }): Promise<StaffView>;
  /** Joins by a mailed link; the account must have the address it went to. */
  accept(actor: Actor, input: { token: string }): Promise<{ role: StaffRole }>;
  /** Takes effect at once: open streams and sockets of the account are asked again. */
  changeRole(actor: Actor, input: { accountId: string; role: StaffRole }): Promise<StaffView>;
  remove(actor: Actor, input: { accountId: string }): Promise<StaffView>;
  /** Whoever asks for it must have shown one. */
  requireSecondFactor(actor: Actor, input: { isRequired: boolean }): Promise<StaffView>;
}
