import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { applyWSSHandler } from '@trpc/server/adapters/ws';
import { beforeAll, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { createDatabase, type RealtimeDatabase } from './database.ts';
import { eventually } from './eventually.ts';
import { router } from './router.ts';
import { startTestServer, type TestServer } from './server.ts';
import { happen } from './traffic.ts';

const EPOCH = 'abc';

type Message = Record<string, unknown>;

/** A client that speaks the protocol by hand and keeps all it hears. */
async function openSocket(url: string) {
  const ws = new WebSocket(url);
  const heard: Message[] = [];
  let closed: number | null = null;
  ws.on('message', (data) => heard.push(String(data) === 'PONG' ? { text: 'PONG' } : JSON.parse(String(data))));
  ws.on('close', (code) => {
    closed = code;
  });
  await new Promise((resolve, reject) => ws.on('open', resolve).on('error', reject));
  return {
    heard,
    get closed() {
      return closed;
    },
    send: (message: unknown) => ws.send(typeof message === 'string' ? message : JSON.stringify(message)),
    until: (count: number) => eventually(() => expect(heard.length).toBeGreaterThanOrEqual(count)),
    close: () => ws.close(),
  };
}

type Script = (
  socket: Awaited<ReturnType<typeof openSocket>>,
  happened: (topic: string) => Promise<void>,
) => Promise<void>;

const subscribe = (id: number | string, path: string, input: unknown, more: Message = {}) => ({
  id,
  method: 'subscription',
  params: { path, input: { json: input }, ...more },
});

/** What clients do and what they do wrong; each script runs on a socket of its own, on topics of its own. */
const scripts: Record<string, Script> = {
  'a subscription, its events and its end': async (socket, happened) => {
    socket.send(subscribe(1, 'follow', { topic: 'log:events' }));
    await socket.until(2);
    await happened('log:events');
    await happened('log:events');
    await socket.until(4);
    socket.send({ id: 1, method: 'subscription.stop' });
    await socket.until(5);
  },
  'a subscription with jsonrpc and a name for an id': async (socket, happened) => {
    socket.send({ ...subscribe('a"b', 'follow', { topic: 'log:rpc' }), jsonrpc: '2.0' });
    await socket.until(2);
    await happened('log:rpc');
    await socket.until(3);
  },
  'resuming after a cursor': async (socket, happened) => {
    for (let n = 0; n < 3; n += 1) await happened('log:resume');
    socket.send(subscribe(1, 'follow', { topic: 'log:resume' }));
    await socket.until(2);
    socket.send(subscribe(2, 'follow', { topic: 'log:resume' }, { lastEventId: `${EPOCH}:1` }));
    await socket.until(6);
  },
  'a malformed cursor': async (socket) => {
    socket.send(subscribe(1, 'follow', { topic: 'log:cursor' }, { lastEventId: 'x'.repeat(5_000) }));
    await socket.until(1);
  },
  'a cursor of another history': async (socket) => {
    socket.send(subscribe(1, 'follow', { topic: 'log:epoch' }, { lastEventId: 'other:7' }));
    await socket.until(2);
  },
  'several state topics': async (socket, happened) => {
    socket.send(subscribe(1, 'levels', { topics: ['state:a', 'state:b'] }));
    await socket.until(2);
    await happened('state:a');
    await socket.until(3);
  },
  'a forbidden topic, an invalid input and an unknown procedure': async (socket) => {
    socket.send(subscribe(1, 'follow', { topic: 'secret:1' }));
    await socket.until(1);
    socket.send(subscribe(2, 'follow', { topic: 5 }));
    await socket.until(2);
    socket.send(subscribe(3, 'nothing.here', {}));
    await socket.until(3);
  },
  'a subscription to a query and a query of a subscription': async (socket) => {
    socket.send(subscribe(1, 'echo', { text: 'x' }));
    await socket.until(1);
    socket.send({ id: 2, method: 'query', params: { path: 'follow', input: { json: { topic: 'log:q' } } } });
    await socket.until(2);
  },
  'a snapshot that fails': async (socket) => {
    socket.send(subscribe(1, 'broken', {}));
    await socket.until(2);
  },
  'the same id twice': async (socket) => {
    socket.send(subscribe(1, 'follow', { topic: 'log:twice' }));
    await socket.until(2);
    socket.send(subscribe(1, 'follow', { topic: 'log:twice' }));
    await socket.until(3);
  },
  'a stop while the procedure is still at work': async (socket) => {
    socket.send(subscribe(1, 'late', { topic: 'log:late' }));
    socket.send({ id: 1, method: 'subscription.stop' });
    await socket.until(1);
  },
  'a stop of what was never started': async (socket) => {
    socket.send({ id: 9, method: 'subscription.stop' });
    socket.send({ id: 1, method: 'query', params: { path: 'echo', input: { json: { text: 'still here' } } } });
    await socket.until(1);
  },
  'an ordinary generator': async (socket) => {
    socket.send(subscribe(1, 'count', { to: 3 }));
    await socket.until(5);
    socket.send(subscribe(2, 'count', { to: 1 }));
    await socket.until(8);
  },
  'a batch of everything': async (socket) => {
    socket.send([
      { id: 1, method: 'query', params: { path: 'echo', input: { json: { text: 'first' } } } },
      subscribe(2, 'follow', { topic: 'secret:2' }),
      { id: 3, method: 'query', params: { path: 'echo', input: { json: { text: 4 } } } },
    ]);
    await socket.until(3);
    socket.heard.sort((a, b) => Number(a.id) - Number(b.id));
  },
  'a batch with a subscription and nonsense': async (socket) => {
    socket.send([subscribe(1, 'follow', { topic: 'log:batch' }), { id: 2, method: 'query' }]);
    await socket.until(1);
  },
  'frames that are no messages': async (socket) => {
    const frames = ['{', '7', 'null', '[]', '[null]', '{"id":null,"method":"subscription","params":{"path":"follow"}}'];
    for (const frame of [
      ...frames,
      { id: {}, method: 'query' },
      { id: 1, method: 'nonsense', params: { path: 'echo' } },
    ]) {
      socket.send(frame);
    }
    await socket.until(7);
  },
  'a batch too large': async (socket) => {
    socket.send(Array.from({ length: 101 }, (_, id) => ({ id, method: 'query', params: { path: 'echo' } })));
    await socket.until(101);
  },
  'parameters, and then calls of all sorts': async (socket) => {
    socket.send({ method: 'connectionParams', data: { accountId: 'anna' } });
    socket.send({ id: 1, method: 'query', params: { path: 'echo', input: { json: { text: 'x' } } } });
    await socket.until(1);
    socket.send(subscribe(2, 'follow', { topic: 'log:params' }));
    await socket.until(3);
  },
  'parameters that are none': async (socket) => {
    socket.send('{"method":"connectionParams","data":{"accountId":5}}');
    await eventually(() => expect(socket.closed).not.toBeNull());
  },
  'parameters that are no message': async (socket) => {
    socket.send('{');
    await eventually(() => expect(socket.closed).not.toBeNull());
  },
  'signs of life': async (socket) => {
    socket.send('PING');
    await socket.until(1);
    socket.send('PONG');
  },
};

async function startStockServer(server: TestServer) {
  const http = createServer();
  const wss = new WebSocketServer({ server: http });
  applyWSSHandler({ wss, router, createContext: () => server.context, maxBatchSize: 100 });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    url: `ws://127.0.0.1:${(http.address() as AddressInfo).port}/trpc`,
    [Symbol.asyncDispose]: async () => {
      for (const client of wss.clients) client.terminate();
      http.close();
    },
  };
}

async function transcript(
  url: string,
  database: RealtimeDatabase,
  server: TestServer,
  script: Script,
): Promise<Message[]> {
  const socket = await openSocket(url);
  await script(socket, async (topic) => {
    await happen(database.pool, topic, server.bus);
    // Only what the relay has moved into the log is in a snapshot's past.
    await eventually(async () => {
      const { rowCount } = await database.pool.query('SELECT 1 FROM outbox WHERE topic = $1', [topic]);
      expect(rowCount).toBe(0);
    });
  });
  // Whatever else there is to hear comes before this answer.
  const heard = socket.heard.length;
  if (socket.closed !== null) return socket.heard.map(withoutTimes);
  socket.send({ id: 'last', method: 'query', params: { path: 'echo', input: { json: { text: 'last' } } } });
  await socket.until(heard + 1);
  socket.close();
  return socket.heard.map(withoutTimes);
}

/** Positions and times differ between runs. */
function withoutTimes(message: Message): Message {
  return JSON.parse(
    JSON.stringify(message)
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')

      .replaceAll(/(:\d+)\.\d+"/g, '$1"'),
  );
}

/** A database, and both servers on it. */
async function startBoth() {
  const database = await createDatabase();
  await database.pool.query('UPDATE log_state SET epoch = $1', [EPOCH]);
  const ours = await startTestServer({ databaseUrl: database.url });
  const stock = await startStockServer(ours);
  return {
    run: (url: string, script: Script) => transcript(url, database, ours, script),
    url: { ours: ours.url, stock: stock.url },
    [Symbol.asyncDispose]: async () => {
      await stock[Symbol.asyncDispose]();
      await ours.close();
      await database[Symbol.asyncDispose]();
    },
  };
}

// One database each, so that both see the same history.
let one: Awaited<ReturnType<typeof startBoth>>;
let other: Awaited<ReturnType<typeof startBoth>>;

beforeAll(async () => {
  [one, other] = await Promise.all([startBoth(), startBoth()]);
  return async () => {
    await Promise.all([one[Symbol.asyncDispose](), other[Symbol.asyncDispose]()]);
  };
});

test.each(Object.entries(scripts))('a client hears the same from both servers: %s', async (name, script) => {
  const query = name.startsWith('parameters') ? '?connectionParams=1' : '';
  const [stock, ours] = await Promise.all([
    one.run(one.url.stock + query, script),
    other.run(other.url.ours + query, script),
  ]);

  expect(stock.length).toBeGreaterThan(0);
  expect(ours).toEqual(stock);
});
