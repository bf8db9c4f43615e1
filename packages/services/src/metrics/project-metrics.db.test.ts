import type { LogEvent } from '@pushcart/realtime';
import { createTestDatabase } from '@pushcart/stack/testing';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { projectMetrics } from './project-metrics.ts';

async function withStore(use: (client: Client, storeId: string) => Promise<void>): Promise<void> {
  await using database = await createTestDatabase();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      `INSERT INTO stores (slug, name, currency, time_zone, country)
       VALUES ('test', '{}', 'CNY', 'Asia/Shanghai', 'CN') RETURNING id`,
    );
    await use(client, rows[0]?.id ?? '');
  } finally {
    await client.end();
  }
}

let position = 0;

function told(storeId: string, type: string, at: string, revenue: number | null = null): LogEvent {
  position += 1;
  return {
    position,
    topic: `store:${storeId}:orders`,
    seq: position,
    key: 'order',
    version: 1,
    type,
    payload: { type, at, order: {}, revenue: revenue === null ? null : { amount: revenue, currency: 'CNY' } },
    at: new Date(at),
  };
}

test('a batch adds up by minute and by the day of the store', () =>
  withStore(async (client, storeId) => {
    await projectMetrics(client, [
      told(storeId, 'order.placed', '2026-03-01T15:59:10.000Z'),
      told(storeId, 'order.paid', '2026-03-01T15:59:50.000Z', 900),
      told(storeId, 'order.paid', '2026-03-01T16:00:05.000Z', 500),
      told(storeId, 'shipment.scanned', '2026-03-01T16:00:06.000Z'),
    ]);

    const { rows } = await client.query(
      'SELECT period, starts_at, placed, paid, revenue::int FROM store_metrics ORDER BY period, starts_at',
    );
    expect(rows).toEqual([
      { period: 'day', starts_at: new Date('2026-02-28T16:00:00Z'), placed: 1, paid: 1, revenue: 900 },
      { period: 'day', starts_at: new Date('2026-03-01T16:00:00Z'), placed: 0, paid: 1, revenue: 500 },
      { period: 'minute', starts_at: new Date('2026-03-01T15:59:00Z'), placed: 1, paid: 1, revenue: 900 },
      { period: 'minute', starts_at: new Date('2026-03-01T16:00:00Z'), placed: 0, paid: 1, revenue: 500 },
    ]);
  }));

test('each changed row is announced with its absolute figures and a growing version', () =>
  withStore(async (client, storeId) => {
    await projectMetrics(client, [told(storeId, 'order.paid', '2026-03-01T10:00:00.000Z', 100)]);
    await projectMetrics(client, [told(storeId, 'order.paid', '2026-03-01T10:00:30.000Z', 200)]);

    const { rows } = await client.query(
      `SELECT version::int, payload->'bucket'->>'revenue' AS revenue FROM outbox
       WHERE topic = $1 AND key LIKE 'minute:%' ORDER BY id`,
      [`store:${storeId}:metrics`],
    );
    expect(rows).toEqual([
      { version: 1, revenue: '100' },
      { version: 2, revenue: '300' },
    ]);
  }));

test('events of other topics and of unknown stores change nothing', () =>
  withStore(async (client, storeId) => {
    await projectMetrics(client, [
      { ...told(storeId, 'order.paid', '2026-03-01T10:00:00.000Z', 100), topic: 'order:1' },
      told('018f0000-0000-7000-8000-000000000000', 'order.paid', '2026-03-01T10:00:00.000Z', 100),
    ]);

    expect((await client.query('SELECT 1 FROM store_metrics')).rowCount).toBe(0);
    expect((await client.query('SELECT 1 FROM outbox')).rowCount).toBe(0);
  }));
