import { kindOfMessage, type Locale } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { accountChanged, phoneCode, resetPassword, staffInvitation, verifyEmail } from './account-letters.ts';
import { wants } from './choices.ts';
import { plainMail, renderMail } from './html-mail.ts';
import type { Composer, Letter, QueuedMessage } from './letter.ts';
import { lowStock } from './low-stock-letter.ts';
import type { OutgoingMessage } from './messenger.ts';
import {
  orderConfirmed,
  orderEdited,
  orderReady,
  orderRefunded,
  orderShipped,
  orderToPay,
  parcelShipped,
} from './order-letters.ts';
import { reviewRequest } from './review-letters.ts';
import { backInStock } from './stock-letters.ts';
import type { Facts, Template } from './template.ts';
import { unsubscribeToken } from './unsubscribe-token.ts';
import { webhookDisabled } from './webhook-letter.ts';
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
  'order-ready': orderReady,
  'parcel-shipped': parcelShipped,
  'order-refunded': orderRefunded,
  'back-in-stock': backInStock,
  'review-request': reviewRequest,
  'low-stock': lowStock,
  'webhook-disabled': webhookDisabled,
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
  const unsubscribeUrl = await endOf(deps, template, letter);
  if (unsubscribeUrl === 'unwanted') return null;
  const words = writeWords(template, locale, { shop, ...letter.facts } as Facts[T]);
  const { to } = letter;
  if (template === 'phone-code') {
    return { channel: 'sms', to, subject: '', text: words.text, html: '', unsubscribeUrl: null, key: message.id };
  }
  const frame = { shop, locale, publicUrl: deps.publicUrl, unsubscribeUrl };
  const text = plainMail(words, frame);
  const html = renderMail(words, frame);
  return { channel: 'email', to, subject: words.subject, text, html, unsubscribeUrl, key: message.id };
}

/** Where such messages are ended; null for those that everybody gets. */
async function endOf<T extends Template>(
  deps: Deps,
  template: T,
  { accountId }: Letter<T>,
): Promise<string | null | 'unwanted'> {
  const kind = kindOfMessage(template);
  if (kind === null) return null;
  if (accountId === undefined) throw new Error(`The message ${template} does not say whose choice it is.`);
  if (!(await wants(deps, accountId, kind))) return 'unwanted';
  return `${deps.publicUrl}/unsubscribe?token=${unsubscribeToken(deps, accountId, kind)}`;
}
