import { type Language, writeMoney } from './template.ts';

const lines = (...parts: readonly string[]) => parts.join('\n\n');

export const english: Language = {
  'verify-email': ({ shop, link }) => ({
    subject: `Confirm your e-mail address for ${shop}`,
    text: lines('Open this link to confirm that this address is yours. It works for 24 hours.', link),
  }),
  'reset-password': ({ shop, link }) => ({
    subject: `Choose a new password for ${shop}`,
    text: lines(
      'Somebody, hopefully you, asked for a new password. This link works once, for 15 minutes.',
      link,
      'If it was not you, do nothing: your password stays as it is.',
    ),
  }),
  'password-changed': ({ shop }) => ({
    subject: `Your password for ${shop} was changed`,
    text: 'All other devices were signed out. If it was not you, choose a new password at once and look at your devices.',
  }),
  'second-factor-changed': ({ shop }) => ({
    subject: `How you sign in to ${shop} was changed`,
    text: 'A passkey or an authenticator app was added to or removed from your account. If it was not you, change your password at once.',
  }),
  'phone-code': ({ shop, code }) => ({
    subject: '',
    text: `${code} is your code for ${shop}. It works for 5 minutes. Give it to nobody, not even to us.`,
  }),
  'staff-invitation': ({ shop, link }) => ({
    subject: `Work with us at ${shop}`,
    text: lines(
      `You are invited to join the staff of ${shop}. Sign in or register with this address, then open the link within 7 days.`,
      link,
    ),
  }),
  'order-confirmed': ({ shop, number, total, link }) => ({
    subject: `Order ${number} at ${shop} is confirmed`,
    text: lines(`Thank you. We received ${writeMoney(total, 'en')} and are getting your order ready.`, link),
  }),
  'order-shipped': ({ shop, number, link }) => ({
    subject: `Order ${number} from ${shop} is on its way`,
    text: lines('The carrier has your parcel. Follow it here:', link),
  }),
  'order-to-pay': ({ shop, number, due, link }) => ({
    subject: `Your order ${number} at ${shop}: please pay`,
    text: lines(`Your goods are set aside for a day. ${writeMoney(due, 'en')} are to be paid here:`, link),
  }),
  'order-edited': ({ shop, number, total, due, link }) => ({
    subject: `Order ${number} at ${shop} was changed`,
    text: lines(
      `It now comes to ${writeMoney(total, 'en')}.`,
      due.amount === 0
        ? 'There is nothing left to pay. What was paid beyond that goes back the way it came.'
        : `${writeMoney(due, 'en')} are still to be paid, and it is packed after that.`,
      link,
    ),
  }),
  'order-refunded': ({ shop, number, amount, link }) => ({
    subject: `A refund for order ${number} at ${shop}`,
    text: lines(`${writeMoney(amount, 'en')} are on their way back to you, the way you paid.`, link),
  }),
  'back-in-stock': ({ shop, product, link }) => ({
    subject: `${product.en} is back at ${shop}`,
    text: lines(`You asked us to tell you: ${product.en} can be bought again, while it lasts.`, link),
  }),
};
