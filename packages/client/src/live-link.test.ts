import type { AppRouter } from '@pushcart/api';
import type { Operation, OperationResultEnvelope, TRPCClientError } from '@trpc/client';
import { type Observer, observable } from '@trpc/server/observable';
import { expect, test } from 'vitest';
import { liveLink } from './live-link.ts';

type Envelope = OperationResultEnvelope<unknown, TRPCClientError<AppRouter>>;

function openStream(path: string) {
  const received: unknown[] = [];
  let frames = 0;
  const source: { observer?: Observer<Envelope, TRPCClientError<AppRouter>> } = {};
  const op = { id: 1, type: 'subscription', path, input: {}, context: {}, signal: null } as unknown as Operation;
  const next = () =>
    observable<Envelope, TRPCClientError<AppRouter>>((observer) => {
      source.observer = observer;
    });
  const onFrame = () => {
    frames += 1;
  };
  liveLink(onFrame)({})({ op, next }).subscribe({
    next: ({ result }) => received.push('data' in result ? (result.data as { data: unknown }).data : result.type),
  });
  return {
    received,
    frames: () => frames,
    send: (frame: unknown) =>
      source.observer?.next({ result: { type: 'data', id: 'e:1', data: { id: 'e:1', data: frame } } } as Envelope),
    state: () => source.observer?.next({ result: { type: 'started' } } as Envelope),
  };
}

const event = (seq: number, key = 'k', data: object = {}) => ({ kind: 'event', topic: 't', key, seq, data });

test('an event that comes again is dropped', () => {
  const stream = openStream('order.watch');

  for (const seq of [1, 2, 2, 1, 3]) stream.send(event(seq));

  expect(stream.received).toEqual([event(1), event(2), event(3)]);
});

test('events of different things may overtake each other', () => {
  const stream = openStream('stock.watch');

  stream.send(event(6, 'b'));
  stream.send(event(5, 'a'));

  expect(stream.received).toHaveLength(2);
});

test('after a snapshot numbers may begin anew', () => {
  const stream = openStream('order.watch');

  stream.send(event(9));
  stream.send({ kind: 'snapshot', state: {}, reset: true });
  stream.send(event(1));

  expect(stream.received).toHaveLength(3);
});

test('the dates of an event are dates again, and text that looks like one stays text', () => {
  const stream = openStream('order.watch');
  const at = '2026-05-01T10:00:00.000Z';

  stream.send(
    event(1, 'k', { at, holdExpiresAt: null, scan: { occurredAt: at, description: at }, shipment: { estimate: null } }),
  );

  expect(stream.received).toMatchObject([
    { data: { at: new Date(at), holdExpiresAt: null, scan: { occurredAt: new Date(at), description: at } } },
  ]);
});

test('what is no frame passes through', () => {
  const stream = openStream('order.watch');

  stream.state();

  expect(stream.received).toEqual(['started']);
  expect(stream.frames()).toBe(0);
});
