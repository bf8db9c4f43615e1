import { type Language, writeDay, writeMoney } from './template.ts';

const lines = (...parts: readonly string[]) => parts.join('\n\n');

export const english: Language = {
  'verify-email': ({ shop, link }) => ({
    subject: `Confirm your e-mail address for ${shop}`,
    action: 'Confirm my address',
    text: lines('Open this link to confirm that this address is yours. It works for 24 hours.', link),
  }),
  'reset-password': ({ shop, link }) => ({
    subject: `Choose a new password for ${shop}`,
    action: 'Choose a password',
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
    text: 'A passkey, an authenticator app or a linked login was added to or removed from your account. If it was not you, change your password at once.',
  }),
  'phone-code': ({ shop, code }) => ({
    subject: '',
    text: `${code} is your code for ${shop}. It works for 5 minutes. Give it to nobody, not even to us.`,
  }),
  'staff-invitation': ({ shop, link }) => ({
    subject: `Work with us at ${shop}`,
    action: 'Join the team',
    text: lines(
      `You are invited to join the staff of ${shop}. Sign in or register with this address, then open the link within 7 days.`,
      link,
    ),
  }),
  'order-confirmed': ({ shop, number, total, link, bought }) => ({
    subject: `Order ${number} at ${shop} is confirmed`,
    action: 'Look at the order',
    rows: bought.map((line) => [`${line.quantity} × ${line.name.en}`, writeMoney(line.total, 'en')]),
    text: lines(`Thank you. We received ${writeMoney(total, 'en')} and are getting your order ready.`, link),
  }),
  'order-shipped': ({ shop, number, link }) => ({
    subject: `Order ${number} from ${shop} is on its way`,
    action: 'Follow the parcel',
    text: lines('The carrier has your parcel. Follow it here:', link),
  }),
  'order-to-pay': ({ shop, number, due, link }) => ({
    subject: `Your order ${number} at ${shop}: please pay`,
    action: 'Pay now',
    text: lines(`Your goods are set aside for a day. ${writeMoney(due, 'en')} are to be paid here:`, link),
  }),
  'order-edited': ({ shop, number, total, due, link }) => ({
    subject: `Order ${number} at ${shop} was changed`,
    action: 'Look at the order',
    text: lines(
      `It now comes to ${writeMoney(total, 'en')}.`,
      due.amount === 0
        ? 'There is nothing left to pay. What was paid beyond that goes back the way it came.'
        : `${writeMoney(due, 'en')} are still to be paid, and it is packed after that.`,
      link,
    ),
  }),
  'order-ready': ({ shop, number, code, place, address, openingHours, keepUntil, link }) => ({
    subject: `Order ${number} from ${shop} is ready to collect`,
    text: lines(
      `Say this code at the counter: ${code}`,
      `${place.en}, ${address}. ${openingHours.en}`,
      `We keep it for you until ${writeDay(keepUntil, 'en')}.`,
      link,
    ),
  }),
  'parcel-shipped': ({ shop, number, trackingNumber, link }) => ({
    subject: `A parcel of order ${number} from ${shop} is on its way`,
    text: lines(
      `The carrier has it under the number ${trackingNumber}. Follow it, and what is still to come, here:`,
      link,
    ),
  }),
  'order-refunded': ({ shop, number, amount, link }) => ({
    subject: `A refund for order ${number} at ${shop}`,
    action: 'Look at the order',
    text: lines(`${writeMoney(amount, 'en')} are on their way back to you, the way you paid.`, link),
  }),
  'back-in-stock': ({ shop, product, link }) => ({
    subject: `${product.en} is back at ${shop}`,
    action: 'To the product',
    text: lines(`You asked us to tell you: ${product.en} can be bought again, while it lasts.`, link),
  }),
  'review-request': ({ shop, product, link }) => ({
    subject: `How do you like ${product.en}?`,
    action: 'Write a review',
    text: lines(
      `You have had ${product.en} from ${shop} for a few days. Others would like to know what you think of it.`,
      link,
    ),
  }),
  'low-stock': ({ shop, lines: rows, more, link }) => ({
    subject: `${rows.length + more} low in stock at ${shop}`,
    text: lines(
      `At ${shop} these are at their threshold or below it:`,
      rows
        .map(
          ({ sku, name, warehouse, available, threshold }) =>
            `${available} left (threshold ${threshold}) · ${name.en} · ${sku} · ${warehouse.en}`,
        )
        .join('\n'),
      ...(more > 0 ? [`And ${more} more.`] : []),
      link,
    ),
  }),
  'webhook-disabled': ({ shop, host, reason, link }) => ({
    subject: `${shop} no longer posts webhooks to ${host}`,
    action: 'Look at the webhooks',
    text: lines(
      reason === 'gone'
        ? `${host} answered that it is gone (410). Nothing more is posted to it.`
        : `For five days ${host} has taken none of the events of ${shop}. Nothing more is posted to it.`,
      'Once it works again, switch it on and replay what it missed.',
      link,
    ),
  }),
};
