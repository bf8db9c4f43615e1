import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { createDrawThread } from './draw-thread.ts';

const slips = (number: number) => ({
  paper: 'packing-slips' as const,
  content: { locale: 'zh-CN' as const, shop: '推车集市', timeZone: 'Asia/Shanghai', orders: [slip(number)] },
});
const slip = (number: number) => ({
  number,
  placedAt: new Date('2026-05-01T10:00:00Z'),
  recipient: { name: '王小明', lines: ['江苏省 南京市', '中山路 1 号'], country: 'CN' },
  phone: '13800138000',
  note: '放门口',
  lines: [],
});

test('papers are drawn one after another while this thread goes on', async () => {
  const thread = createDrawThread();
  let turns = 0;
  const ticking = setInterval(() => {
    turns += 1;
  }, 5);

  const [one, two] = await Promise.all([thread.draw(slips(1)), thread.draw(slips(2))]);
  clearInterval(ticking);

  for (const content of [one, two]) expect(Buffer.from(content).subarray(0, 5).toString()).toBe('%PDF-');
  expect(turns).toBeGreaterThan(5);
  await thread.close();
}, 120_000);

test('a thread that breaks takes its papers along, and none that were asked for after', async () => {
  const broken = `require('node:worker_threads').parentPort.once('message', () => { throw new Error('Out of ink.'); })`;
  const sound = `const { parentPort } = require('node:worker_threads');
    parentPort.on('message', ({ id }) => setTimeout(() => parentPort.postMessage({ id, content: new Uint8Array(3) }), 200));`;
  const scripts = [broken, sound];
  const thread = createDrawThread(() => new Worker(scripts.shift() ?? '', { eval: true }));

  await expect(thread.draw(slips(1))).rejects.toThrow('Out of ink.');

  expect((await thread.draw(slips(2))).length).toBe(3);
  await thread.close();
});
