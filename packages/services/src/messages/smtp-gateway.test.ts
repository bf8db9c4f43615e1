import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { expect, onTestFinished, test } from 'vitest';
import { ProviderRefusal } from '../provider/provider-refusal.ts';
import type { OutgoingMessage } from './messenger.ts';
import { outcomeOf } from './outcome.ts';
import { createSmtpGateway } from './smtp-gateway.ts';

const MAIL: OutgoingMessage = {
  channel: 'email',
  to: 'ada@example.com',
  subject: '您的订单 1001 已发货',
  text: 'On its way.',
  html: '<p>On its way.</p>',
  unsubscribeUrl: null,
  key: '01990000-0000-7000-8000-000000000001',
};

/** A server that takes mail as it is told to, and a gateway to it. */
async function mailServer(options: SMTPServerOptions = {}, { timeoutMs = 5_000 } = {}) {
  const mails: string[] = [];
  const envelopes: { from: unknown; to: readonly string[] }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username }, _session, done) => done(null, { user: username ?? '' }),
    onData(stream, session, done) {
      let mail = '';
      stream.on('data', (part: Buffer) => (mail += part.toString('utf8')));
      stream.on('end', () => {
        mails.push(mail);
        const { mailFrom, rcptTo } = session.envelope;
        envelopes.push({ from: (mailFrom || undefined)?.address, to: rcptTo.map(({ address }) => address) });
        done();
      });
    },
    ...options,
  });
  // Connections that break are part of the tests.
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  const url = `smtp://name:p%40ss@127.0.0.1:${port}`;
  const gateway = createSmtpGateway({ url, from: 'Harbour <post@harbour.example>', timeoutMs });
  onTestFinished(async () => {
    gateway.close?.();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return { gateway, mails, envelopes };
}

const failWith = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });

test('a mail arrives as text and page, with its id and who sent it', async () => {
  const signedIn: string[] = [];
  const { gateway, mails, envelopes } = await mailServer({
    onAuth: ({ username, password }, _session, done) => {
      signedIn.push(`${username}:${password}`);
      done(null, { user: username ?? '' });
    },
  });

  await gateway.send(MAIL);

  expect(signedIn).toEqual(['name:p@ss']);
  expect(envelopes).toEqual([{ from: 'post@harbour.example', to: ['ada@example.com'] }]);
  expect(mails[0]).toContain('Message-ID: <01990000-0000-7000-8000-000000000001@harbour.example>');
  expect(mails[0]).toContain('From: Harbour <post@harbour.example>');
  expect(mails[0]).toMatch(/multipart\/alternative[\s\S]*text\/plain[\s\S]*text\/html/);
  expect(mails[0]).not.toContain('List-Unsubscribe');
});

test('what one can do without says how to end it with one click', async () => {
  const { gateway, mails } = await mailServer();

  await gateway.send({ ...MAIL, unsubscribeUrl: 'https://shop.example/unsubscribe?token=t' });

  expect(mails[0]).toContain('List-Unsubscribe: <https://shop.example/unsubscribe?token=t>');
  expect(mails[0]).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
});

test.each(['ada@example.com\r\nBcc: eve@example.com', 'ada@example.com, eve@example.com'])(
  'an address that holds more than an address reaches nobody else: %j',
  async (to) => {
    const { gateway, envelopes, mails } = await mailServer();

    await gateway.send({ ...MAIL, to }).catch(() => undefined);

    expect(envelopes.flatMap((envelope) => envelope.to)).not.toContain('eve@example.com');
    expect(mails.join()).not.toMatch(/^Bcc:/m);
  },
);

test('an unknown mailbox is final, and its outcome names nobody', async () => {
  const { gateway } = await mailServer({
    onRcptTo: (_address, _session, done) => done(failWith(550, '5.1.1 ada@example.com does not live here')),
  });

  const refusal = await gateway.send(MAIL).catch((error: unknown) => error);

  expect(refusal).toBeInstanceOf(ProviderRefusal);
  expect(outcomeOf(refusal)).toBe('550 5.1.1');
});

test.each([
  ['a full mailbox', { onRcptTo: (_a, _s, done) => done(failWith(452, '4.2.2 ada@example.com is full')) }],
  ['a sender that is refused', { onMailFrom: (_a, _s, done) => done(failWith(550, '5.7.1 ada@example.com no')) }],
  ['a wrong password', { onAuth: (_a, _s, done) => done(failWith(535, '5.7.8 ada@example.com no')) }],
] satisfies [string, SMTPServerOptions][])('%s is tried again later', async (_case, options) => {
  const { gateway } = await mailServer(options);

  const failure = await gateway.send(MAIL).catch((error: unknown) => error);

  expect(failure).toBeInstanceOf(Error);
  expect(failure).not.toBeInstanceOf(ProviderRefusal);
  expect(outcomeOf(failure)).toMatch(/^\d{3} E[A-Z]+$/);
});

test('who does not answer in time is given up', async () => {
  const { gateway } = await mailServer({ onData: (stream) => void stream.resume() }, { timeoutMs: 150 });

  const failure = await gateway.send(MAIL).catch((error: unknown) => error);

  expect(failure).not.toBeInstanceOf(ProviderRefusal);
  expect(outcomeOf(failure)).toMatch(/TIMEOUT|ETIMEDOUT|ECONNECTION/);
});

test('after five failures in a row nobody is asked for a while', async () => {
  let asked = 0;
  const { gateway } = await mailServer({
    onMailFrom: (_address, _session, done) => {
      asked += 1;
      done(failWith(451, '4.3.0 later'));
    },
  });
  for (let failures = 0; failures < 5; failures += 1) await gateway.send(MAIL).catch(() => undefined);

  const failure = await gateway.send(MAIL).catch((error: unknown) => error);

  expect(outcomeOf(failure)).toBe('PAUSED');
  expect(asked).toBe(5);
});
