import type { Locale } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { accountChanged, phoneCode, resetPassword, staffInvitation, verifyEmail } from './account-letters.ts';
import type { Composer, QueuedMessage } from './letter.ts';
import type { OutgoingMessage } from './messenger.ts';
import { orderConfirmed, orderEdited, orderRefunded, orderShipped, orderToPay } from './order-letters.ts';
import { backInStock } from './stock-letters.ts';
import type { Facts, Template } from './template.ts';
import { writeWords } from './write-words.ts';

const COMPOSERS: { readonly [T in Template]: Composer<T> } = {
  'verify-email': verifyEmail,
  'reset-password': resetPassword,
  'password-changed': accountChanged,
  'second-factor-changed': accountChanged,
  'phone-code': phoneCode,
  'staff-invitation': staffInvitation,
  'order-confirmed': orderConfirmed,
  'order-shipped': orderShipped,
  'order-to-pay': orderToPay,
  'order-edited': orderEdited,
  'order-refunded': orderRefunded,
  'back-in-stock': backInStock,
};

/** The message as it goes out; null when there is nothing to say any more. */
export async function compose<T extends Template>(
  deps: Deps,
  message: QueuedMessage,
  { template, locale, shop }: { template: T; locale: Locale; shop: string },
): Promise<OutgoingMessage | null> {
  const composer: Composer<T> = COMPOSERS[template];
  const letter = await composer(deps, message);
  if (letter === null) return null;
  const { subject, text } = writeWords(template, locale, { shop, ...letter.facts } as Facts[T]);
  return { channel: template === 'phone-code' ? 'sms' : 'email', to: letter.to, subject, text, key: message.id };
}
