import {
  createMessageGateway,
  createMessenger,
  createSmsWebhook,
  createSmtpGateway,
  createTwilioGateway,
  type Messenger,
} from '@pushcart/services';
import type { Config } from './config.ts';

/** The way of each channel: the real one if it is set up, else the inbox of the sandbox. */
export function openMessenger(config: Config): Messenger {
  const { MESSAGE_URL: url, MESSAGE_SECRET_KEY: secretKey } = config;
  const inbox = url === undefined || secretKey === undefined ? null : createMessageGateway({ url, secretKey });
  const [email, sms] = [emailOf(config) ?? inbox, smsOf(config) ?? inbox];
  if (email === null || sms === null) throw new Error('E-mail and text messages need a way each.');
  return createMessenger({ email, sms });
}

function emailOf({ SMTP_URL: url, MAIL_FROM: from }: Config): Messenger | null {
  return url === undefined || from === undefined ? null : createSmtpGateway({ url, from });
}

function smsOf(config: Config): Messenger | null {
  const { SMS_URL: url, SMS_SECRET: secret } = config;
  if (url !== undefined && secret !== undefined) return createSmsWebhook({ url, secret });
  const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken, TWILIO_FROM: from } = config;
  if (accountSid === undefined || authToken === undefined || from === undefined) return null;
  return createTwilioGateway({ accountSid, authToken, from, url: config.TWILIO_URL });
}
