import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Received, SocketPlan } from './socket-load.ts';

type Question =
  | { readonly open: readonly SocketPlan[]; readonly answers: number }
  | { readonly receive: string; readonly count: number };

const OPENING_AT_ONCE = 50;
const PING = Buffer.from('PING');
let take: (message: Buffer) => void = () => {};

process.on('message', (question: Question) => {
  if ('open' in question) void openAll(question.open, question.answers).then(() => process.send?.('open'));
  else receive(question.receive, question.count);
});
process.on('disconnect', () => process.exit());

async function openAll(plans: readonly SocketPlan[], answers: number): Promise<void> {
  for (let start = 0; start < plans.length; start += OPENING_AT_ONCE) {
    await Promise.all(plans.slice(start, start + OPENING_AT_ONCE).map((plan) => open(plan, answers)));
  }
}

async function open({ url, hello }: SocketPlan, answers: number): Promise<void> {
  const socket = new WebSocket(url, { perMessageDeflate: false });
  await once(socket, 'open');
  let answered = 0;
  const ready = new Promise<void>((resolve) => {
    if (answers === 0) resolve();
    socket.on('message', (message: Buffer) => {
      // The server asks silent sockets for a sign of life and ends those that give none.
      if (message.length === PING.length && message.equals(PING)) return socket.send('PONG');
      answered += 1;
      if (answered === answers) resolve();
      if (answered > answers) take(message);
    });
  });
  for (const message of hello) socket.send(message);
  await ready;
}

function receive(text: string, wanted: number): void {
  const delaysMs: number[] = [];
  let [count, firstAt] = [0, 0];
  take = (message) => {
    if (!message.includes(text)) return;
    const now = performance.timeOrigin + performance.now();
    if (count === 0) firstAt = now;
    count += 1;
    const stamp = /@(\d+(?:\.\d+)?)@/.exec(message.toString());
    if (stamp !== null) delaysMs.push(now - Number(stamp[1]));
    if (count === wanted) process.send?.({ count, firstAt, lastAt: now, delaysMs } satisfies Received);
  };
}
