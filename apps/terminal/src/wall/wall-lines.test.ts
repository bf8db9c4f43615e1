import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { textIn } from '../output/language.ts';
import { createStyle } from '../output/style.ts';
import { widthOf } from '../output/width.ts';
import { makeBoard, makeView, NOW } from '../testing/make-board.ts';
import type { WallBoard } from './wall-board.ts';
import { wallLines } from './wall-lines.ts';

const draw = (board: WallBoard, width: number, height = 40, hasColors = false) =>
  wallLines(board, {
    ...{ width, height, now: NOW, style: createStyle(hasColors) },
    text: (text) => textIn('zh-CN', text),
  });

test.each([40, 80, 200])('in %i columns every line fits, also with Chinese names, and the lists are there', (width) => {
  const lines = draw(makeBoard(), width);

  expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width);
  expect(lines.length).toBeLessThanOrEqual(40);
  const all = lines.join('\n');
  for (const part of ['推车集市旗舰店', '● live', 'CN¥12,345.67', '#1000', '手工龙井', 'TEA-0', '-1 left']) {
    expect(all).toContain(part);
  }
});

test('at 80 columns it is this', () => {
  expect(draw(makeBoard(), 80, 22)).toMatchSnapshot();
});

test('side by side the lists begin in the same column on every line', () => {
  const lines = draw(makeBoard(), 200);
  const from = lines.findIndex((line) => line.startsWith('Latest orders'));
  const begins = (line: string) => widthOf(line.slice(0, line.indexOf(line.includes('Top') ? 'Top' : '手工龙井')));

  const rows = lines.slice(from, from + 8).map(begins);

  expect(new Set(rows).size).toBe(1);
});

test.each([
  [40, 10],
  [20, 6],
  [8, 3],
  [200, 1],
])('%i columns and %i lines hold what they can', (width, height) => {
  const lines = draw(makeBoard(), width, height);

  expect(lines.length).toBeLessThanOrEqual(height);
  expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width);
});

test('what is stale is grey as a whole, and says since when', () => {
  const offline = draw(makeBoard({ connection: 'offline' }), 80, 24, true);
  const reconnecting = draw(makeBoard({ connection: 'reconnecting' }), 80, 24, true);

  const clock = NOW.toLocaleTimeString('en-GB');
  expect(stripVTControlCharacters(offline[0] ?? '')).toContain(`stale since ${clock}`);
  expect(stripVTControlCharacters(reconnecting[0] ?? '')).toContain('reconnecting');
  expect(offline.slice(1).every((line) => line.startsWith('\u001b[2m'))).toBe(true);
  for (const colour of [31, 32, 33]) expect(offline.slice(1).join('')).not.toContain(`\u001b[${colour}m`);
});

test('before the shop has told anything, it says so', () => {
  expect(draw(makeBoard({ view: null, connection: 'reconnecting' }), 60).join('\n')).toMatch(
    /reconnecting.*Waiting for the first figures/s,
  );
});

test.each([
  [1_234_567, 1_000_000, '▲ 23 % ahead'],
  [500_000, 1_000_000, '▼ 50 % behind'],
  [1_000_100, 1_000_000, '= as a week ago'],
  [1_000, 0, 'Nothing by this time a week ago'],
])('%i today against %i is "%s"', (revenue, revenueLastWeek, said) => {
  const view = makeView();
  const board = makeBoard({ view: { ...view, revenueLastWeek, today: { ...view.today, revenue } } });

  expect(draw(board, 100).join('\n')).toContain(said);
});

test('a name that would steer the terminal does not', () => {
  const evil = { en: 'x', 'zh-CN': '茶\u001b[2J\u0007\u202e' };
  const view = makeView({ topProducts: [{ productId: 'p', name: evil, units: 1 }] });

  expect(draw(makeBoard({ view }), 120).join('')).not.toMatch(/[\p{Cc}\u202e]/u);
});
