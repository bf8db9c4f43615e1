import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  createApiClient,
  makeDir,
  paymentRequest,
  SECRET_KEY,
  shipmentRequest,
  startTestPayments,
  WEBHOOK_SECRET,
} from '../src/testing/sandboxes.ts';
import { startWebhookReceiver } from '../src/testing/webhook-receiver.ts';

const children = new Set<ChildProcess>();
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
});

const mainOf = (service: 'payment' | 'carrier') => fileURLToPath(new URL(`../src/${service}/main.ts`, import.meta.url));

async function startProcess(service: 'payment' | 'carrier', dir: string, env: Record<string, string> = {}) {
  const child = fork(mainOf(service), {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      PORT: '0',
      SANDBOX_DIR: dir,
      PAYMENT_SECRET_KEY: SECRET_KEY,
      PAYMENT_WEBHOOK_SECRET: WEBHOOK_SECRET,
      CARRIER_SECRET_KEY: SECRET_KEY,
      CARRIER_WEBHOOK_SECRET: WEBHOOK_SECRET,
      CARRIER_DELAYED_RATE: '0',
      CARRIER_ATTEMPTED_RATE: '0',
      WEBHOOK_RETRY_MS: '20',
      ...env,
    },
  });
  children.add(child);
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (message: { url: string }) => resolve(message.url));
    child.once('exit', (code) => reject(new Error(`${service} ended with ${code}`)));
  });
  return {
    ...createApiClient(url),
    child,
    exited,
    kill: (signal: NodeJS.Signals) => {
      child.kill(signal);
      return exited;
    },
  };
}

describe('killed and started again', () => {
  test('the payment provider keeps payments, answers and webhooks that were not accepted', async () => {
    using dir = makeDir();
    await using receiver = await startWebhookReceiver();
    receiver.answerWith(() => 500);
    const key = { 'idempotency-key': 'k1' };
    const first = await startProcess('payment', dir.path);
    const created = await first.post('/v1/payments', paymentRequest(receiver.url), key);
    await first.post(`/v1/payments/${created.body.id}/simulate`, { outcome: 'approve' });
    await vi.waitFor(() => expect(receiver.received.length).toBeGreaterThan(0));
    await first.kill('SIGKILL');
    const before = receiver.received.length;
    receiver.answerWith(() => 200);

    const second = await startProcess('payment', dir.path);
    await vi.waitFor(() => expect(receiver.received.length).toBe(before + 1), 5000);

    expect(new Set(receiver.received.map(({ event }) => event.id)).size).toBe(1);
    expect(await second.post('/v1/payments', paymentRequest(receiver.url), key)).toEqual(created);
    expect((await second.get('/v1/payments?reference=order-1042')).body.data).toMatchObject([{ status: 'captured' }]);
  });

  test('a slow payment is captured even if the process was away when it was due', async () => {
    using dir = makeDir();
    await using receiver = await startWebhookReceiver();
    const first = await startProcess('payment', dir.path, { PAYMENT_SLOW_MS: '200' });
    const { body } = await first.post('/v1/payments', paymentRequest(receiver.url));
    await first.post(`/v1/payments/${body.id}/simulate`, { outcome: 'slow' });
    await first.kill('SIGKILL');

    await startProcess('payment', dir.path);

    await vi.waitFor(() => {
      expect(receiver.received.map(({ event }) => event.type)).toContain('payment.captured');
    }, 5000);
  });

  test('a parcel under way travels on, with every scan told', async () => {
    using dir = makeDir();
    await using receiver = await startWebhookReceiver();
    const env = { CARRIER_LEG_MS: '50' };
    const first = await startProcess('carrier', dir.path, env);
    const { body } = await first.post('/v1/shipments', shipmentRequest(receiver.url));
    await vi.waitFor(() => expect(receiver.received.length).toBeGreaterThan(1));
    await first.kill('SIGKILL');

    const second = await startProcess('carrier', dir.path, env);
    await vi.waitFor(async () => {
      expect((await second.get(`/v1/shipments/${body.trackingNumber}`)).body.status).toBe('delivered');
    }, 5000);

    await vi.waitFor(() => {
      const sequences = new Set(receiver.received.map(({ event }) => event.data.sequence));
      expect([...sequences].length).toBe(body.route.length + 2);
    }, 5000);
  });

  test('a last line cut short by the kill is dropped, a broken one before it is named', async () => {
    using dir = makeDir();
    const file = join(dir.path, 'payments.jsonl');
    const first = await startTestPayments(dir.path);
    await first.post('/v1/payments', paymentRequest('http://127.0.0.1:9/'));
    await first.close();

    appendFileSync(file, '{"at":"2026-01-01","saved":{"id":"pay_');
    const second = await startTestPayments(dir.path);
    await second.post('/v1/payments', paymentRequest('http://127.0.0.1:9/'));
    expect((await second.get('/v1/payments?reference=order-1042')).body.data).toHaveLength(2);
    await second.close();
    expect(
      readFileSync(file, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toHaveLength(2);

    appendFileSync(file, 'no json\n');
    await expect(startTestPayments(dir.path)).rejects.toThrow(`Line 3 of ${file} is not JSON.`);
  });
});

describe('the process', () => {
  test.each(['payment', 'carrier'] as const)('of the %s ends well on SIGTERM', async (service) => {
    using dir = makeDir();
    const running = await startProcess(service, dir.path);

    expect(await running.kill('SIGTERM')).toBe(0);
  });

  test.each(['payment', 'carrier'] as const)('of the %s ends when its parent goes', async (service) => {
    using dir = makeDir();
    const running = await startProcess(service, dir.path);

    running.child.disconnect();

    expect(await running.exited).toBe(0);
  });

  test('explains its settings, and names those that are missing', () => {
    const runMain = (...args: string[]) =>
      spawnSync(process.execPath, ['--import', 'tsx', mainOf('payment'), ...args], {
        env: { PATH: process.env.PATH },
        encoding: 'utf8',
      });

    const help = runMain('--help');
    const bare = runMain();

    expect(help).toMatchObject({ status: 0, stdout: expect.stringContaining('PAYMENT_SECRET_KEY') });
    expect(bare).toMatchObject({ status: 1, stderr: expect.stringContaining('SANDBOX_DIR') });
  });
});
