import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { ProviderRefusal } from '../provider/provider-refusal.ts';
import { requireSignature } from '../provider/signature.ts';
import type { Messenger, OutgoingMessage } from './messenger.ts';
import { outcomeOf } from './outcome.ts';
import { createSmsWebhook, createTwilioGateway } from './sms-gateways.ts';

const SMS: OutgoingMessage = {
  channel: 'sms',
  to: '+4915112345678',
  subject: '',
  text: '042042 is your code for Harbour & Sons.',
  html: '',
  unsubscribeUrl: null,
  key: '01990000-0000-7000-8000-000000000001',
};
const SECRET = 'signs what is sent to the service';

/** A service that answers as it is told to; `silent` never does. */
async function smsService(status: number | 'silent' = 200, body: object = {}) {
  const heard: { readonly request: IncomingMessage; readonly body: string }[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const part of request) text += String(part);
    heard.push({ request, body: text });
    if (status !== 'silent')
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { heard, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const webhookTo = (url: string, timeoutMs = 5_000) =>
  createSmsWebhook({ url: `${url}/sms`, secret: SECRET, timeoutMs });
const twilioAt = (url: string) =>
  createTwilioGateway({ accountSid: 'AC42', authToken: 'token', from: '+15005550006', url, timeoutMs: 5_000 });

const failureOf = (gateway: Messenger) => gateway.send(SMS).catch((error: unknown) => error);

test('any service gets id, number and text, signed over the very bytes', async () => {
  const { heard, url } = await smsService();

  await webhookTo(url).send(SMS);

  const [call] = heard;
  expect(JSON.parse(call?.body ?? '')).toEqual({ id: SMS.key, to: SMS.to, text: SMS.text });
  expect(call?.request.headers['idempotency-key']).toBe(SMS.key);
  const signed = { rawBody: call?.body ?? '', signature: String(call?.request.headers['pushcart-signature']) };
  expect(() => requireSignature([SECRET], signed, new Date())).not.toThrow();
  expect(() => requireSignature(['another'], signed, new Date())).toThrow();
});

test('Twilio gets a form under the account, from a number or a messaging service', async () => {
  const { heard, url } = await smsService(201);

  await twilioAt(url).send(SMS);
  await createTwilioGateway({ accountSid: 'AC42', authToken: 'token', from: 'MG7', url }).send(SMS);

  expect(heard[0]?.request.url).toBe('/2010-04-01/Accounts/AC42/Messages.json');
  expect(heard[0]?.request.headers.authorization).toBe(`Basic ${Buffer.from('AC42:token').toString('base64')}`);
  expect(Object.fromEntries(new URLSearchParams(heard[0]?.body))).toEqual({
    To: SMS.to,
    Body: SMS.text,
    From: '+15005550006',
  });
  expect(new URLSearchParams(heard[1]?.body).get('MessagingServiceSid')).toBe('MG7');
});

test('a number that cannot be reached is final', async () => {
  const { url } = await smsService(400, { code: 21211, message: `${SMS.to} is not a valid phone number` });

  const refusal = await failureOf(twilioAt(url));

  expect(refusal).toBeInstanceOf(ProviderRefusal);
  expect(outcomeOf(refusal)).toBe('400 21211');
});

test.each([401, 403, 429, 500, 503])('%i is tried again later', async (status) => {
  const { url } = await smsService(status, { code: 20003 });

  for (const gateway of [webhookTo(url), twilioAt(url)]) {
    const failure = await failureOf(gateway);
    expect(failure).not.toBeInstanceOf(ProviderRefusal);
    expect(outcomeOf(failure)).toBe(`HTTP_${status}`);
  }
});

test('who does not answer in time is given up, and who is not there is said so', async () => {
  const { url } = await smsService('silent');

  expect(outcomeOf(await failureOf(webhookTo(url, 200)))).toBe('TIMEOUT');
  expect(outcomeOf(await failureOf(webhookTo('http://127.0.0.1:9')))).toBe('UNREACHABLE');
});
