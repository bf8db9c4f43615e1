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
