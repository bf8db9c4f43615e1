import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig, SETTINGS } from './config.ts';

const secret = () => randomBytes(32).toString('hex');

const complete = {
  DATABASE_URL: 'postgresql://shop@localhost/shop',
  SIGNING_KEY: secret(),
  BLIND_INDEX_KEY: secret(),
  PII_KEYS: `k1:${randomBytes(32).toString('base64')}`,
  PAYMENT_URL: 'http://localhost:3100/',
  PAYMENT_SECRET_KEY: secret(),
  PAYMENT_WEBHOOK_SECRET: secret(),
  CARRIER_URL: 'http://localhost:3200',
  CARRIER_SECRET_KEY: secret(),
  CARRIER_WEBHOOK_SECRET: secret(),
  MESSAGE_URL: 'http://localhost:3300',
  MESSAGE_SECRET_KEY: secret(),
};

test('what is needed is enough', () => {
  expect(readConfig(complete)).toMatchObject({
    PORT: 3000,
    ROLES: ['api', 'worker'],
    PUBLIC_URL: 'http://localhost:3000',
    CALLBACK_URL: 'http://localhost:3000',
    PAYMENT_URL: 'http://localhost:3100',
  });
});

test('everything that is wrong is named at once, and no value is shown', () => {
  const read = () => readConfig({ ...complete, PORT: 'many', SIGNING_KEY: 'hunter2', CARRIER_URL: 'ftp://x' });

  expect(read).toThrow(/PORT[\s\S]*SIGNING_KEY: must have at least 24[\s\S]*CARRIER_URL/);
  expect(read).not.toThrow(/hunter2/);
});

test.each([
  'change-me-change-me-change-me',
  'a'.repeat(40),
  'the-example-secret-of-the-docs',
  'password-password-password',
])('the sample secret %s starts no server', (sample) => {
  expect(() => readConfig({ ...complete, SIGNING_KEY: sample })).toThrow(/SIGNING_KEY: is a sample/);
});

test('a value can come from a file', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'pushcart-config-')), 'key');
  const key = secret();
  writeFileSync(file, `${key}\n`);

  const { SIGNING_KEY: _, ...others } = complete;

  expect(readConfig({ ...others, SIGNING_KEY_FILE: file }).SIGNING_KEY).toBe(key);
});

test.each(['ROLES', 'DATABASE_URL', 'REDIS_URL', 'PII_KEYS'])('nonsense in %s is refused', (name) => {
  expect(() => readConfig({ ...complete, [name]: 'nonsense' })).toThrow(name);
});

test('Stripe needs its key and the secret of its callbacks', () => {
  const STRIPE_SECRET_KEY = `sk_live_${randomBytes(24).toString('hex')}`;
  const STRIPE_WEBHOOK_SECRET = `whsec_${randomBytes(24).toString('hex')}`;

  for (const given of [{ STRIPE_SECRET_KEY }, { STRIPE_WEBHOOK_SECRET }, { PAYMENT_PROVIDER: 'stripe' }]) {
    expect(() => readConfig({ ...complete, ...given })).toThrow('Stripe needs STRIPE_SECRET_KEY');
  }
  const whole = { STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET, PAYMENT_PROVIDER: 'stripe' };
  expect(readConfig({ ...complete, ...whole })).toMatchObject(whole);
});

test('the example names every setting, and every setting it names exists', () => {
  const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
  const named = [...example.matchAll(/^(?:# )?([A-Z_]+)=/gm)].map(([, name]) => name);

  expect(named.sort()).toEqual([...SETTINGS].sort());
});

const { MESSAGE_URL: _url, MESSAGE_SECRET_KEY: _key, ...withoutInbox } = complete;
const smtp = { SMTP_URL: 'smtps://name:p%40ss@mail.example', MAIL_FROM: 'Harbour <post@harbour.example>' };
const twilio = { TWILIO_ACCOUNT_SID: 'AC42', TWILIO_AUTH_TOKEN: secret(), TWILIO_FROM: '+15005550006' };
const sms = { SMS_URL: 'https://sms.example/send', SMS_SECRET: secret() };

test.each([
  ['SMTP and Twilio', { ...withoutInbox, ...smtp, ...twilio }],
  ['SMTP and a webhook', { ...withoutInbox, ...smtp, ...sms }],
  ['SMTP, with text messages in the inbox', { ...complete, ...smtp }],
])('messages go by %s', (_ways, environment) => {
  expect(readConfig(environment)).toMatchObject({ MAIL_FROM: smtp.MAIL_FROM });
});

test.each([
  ['no way for mail', { ...withoutInbox, ...sms }, /E-mail needs SMTP_URL and MAIL_FROM, or MESSAGE_URL/],
  ['no way for text messages', { ...withoutInbox, ...smtp }, /Text messages need SMS_URL/],
  ['half a mail server', { ...complete, SMTP_URL: smtp.SMTP_URL }, /E-mail by SMTP needs SMTP_URL and MAIL_FROM/],
  [
    'half of Twilio',
    { ...complete, TWILIO_FROM: '+15005550006' },
    /Twilio needs TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and/,
  ],
  ['two ways for text messages', { ...complete, ...sms, ...twilio }, /not by both/],
  [
    'a sender with a line break',
    { ...complete, ...smtp, MAIL_FROM: 'A\nBcc: eve@x.example <a@x.example>' },
    /MAIL_FROM/,
  ],
])('%s starts no server', (_what, environment, problem) => {
  expect(() => readConfig(environment)).toThrow(problem);
});

const harbourId = { id: 'harbour', label: 'Harbour ID', issuer: 'https://id.example', clientId: 'c', secret: secret() };

test('login providers are read from JSON', () => {
  const local = { ...harbourId, id: 'local', issuer: 'http://127.0.0.1:3400' };

  const { OIDC_PROVIDERS } = readConfig({ ...complete, OIDC_PROVIDERS: JSON.stringify([harbourId, local]) });

  expect(OIDC_PROVIDERS).toEqual([harbourId, local]);
  expect(readConfig(complete).OIDC_PROVIDERS).toEqual([]);
});

test.each([
  ['what is no JSON', '[{'],
  ['an issuer without TLS', JSON.stringify([{ ...harbourId, issuer: 'http://id.example' }])],
  ['an issuer that only looks local', JSON.stringify([{ ...harbourId, issuer: 'http://localhost.example' }])],
  ['an id that is no part of an address', JSON.stringify([{ ...harbourId, id: '../x' }])],
  ['one id twice', JSON.stringify([harbourId, harbourId])],
  ['a field nobody knows', JSON.stringify([{ ...harbourId, clientSecret: 'x' }])],
])('%s is no list of login providers', (_what, OIDC_PROVIDERS) => {
  expect(() => readConfig({ ...complete, OIDC_PROVIDERS })).toThrow(/OIDC_PROVIDERS/);
});

test('origins are as browsers write them, and what is none starts no server', () => {
  const read = (text: string) => readConfig({ ...complete, ALLOWED_ORIGINS: text }).ALLOWED_ORIGINS;

  expect(read('https://Store.example/, http://localhost:4000')).toEqual([
    'https://store.example',
    'http://localhost:4000',
  ]);
  expect(read('https://store.example:443')).toEqual(['https://store.example']);
  for (const wrong of [
    '*',
    'null',
    'store.example',
    'https://store.example/shop',
    'ftp://store.example',
    'https://*',
  ]) {
    expect(() => read(wrong)).toThrow(/ALLOWED_ORIGINS/);
  }
});
