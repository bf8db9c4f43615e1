import { expect, test } from 'vitest';
import { parseMoment } from './moment.ts';

const NOW = new Date('2026-11-30T12:00:00Z');

test('a day begins at its midnight here', () => {
  expect(parseMoment('2026-11-30', NOW)).toEqual(new Date(2026, 10, 30));
});

test('a time may name its zone', () => {
  expect(parseMoment('2026-11-30T08:00+08:00', NOW)).toEqual(new Date('2026-11-30T00:00:00Z'));
  expect(parseMoment('2026-11-30T08:00', NOW)).toEqual(new Date(2026, 10, 30, 8));
});

test('so long ago is counted from now', () => {
  expect(parseMoment('90m', NOW)).toEqual(new Date('2026-11-30T10:30:00Z'));
  expect(parseMoment('7d', NOW)).toEqual(new Date('2026-11-23T12:00:00Z'));
});

test.each(['yesterday', '2026-13-01', '2026-02-31', '', '7', '30.11.2026'])('%j is no time', (text) => {
  expect(() => parseMoment(text, NOW)).toThrow('A time is a day such as');
});
