import { expect, test } from 'vitest';
import { createBuildWatch } from './server-build.ts';

const OLD = '20261130T100000Z-aaaaaaaaaaaa';
const NEW = '20261130T120000Z-bbbbbbbbbbbb';
const MINUTE_MS = 60_000;

function open(own: string | null) {
  const clock = { now: 0 };
  const watch = createBuildWatch(own, () => clock.now);
  /** What is said after each of these answers, each a minute after the one before. */
  const hear = (...builds: string[]) =>
    builds.map((build) => {
      clock.now += MINUTE_MS;
      watch.note(build);
      return watch.isOutdated();
    });
  return { watch, hear };
}

test('a page of the old build says once that there is a newer one, also if its first answer is by that', () => {
  const { watch, hear } = open(OLD);
  let told = 0;
  watch.subscribe(() => told++);

  expect(hear(NEW, OLD, NEW, OLD, OLD)).toEqual([true, true, true, true, true]);
  expect(told).toBe(1);
});

test('a page of the new build says nothing while old servers still answer in turns', () => {
  const { hear } = open(NEW);
  const turns = Array.from({ length: 60 }, (_, n) => (n % 5 === 4 ? NEW : OLD));

  expect(hear(...turns)).not.toContain(true);
});

test('a page says so once the shop has been set back, and only an older build answers', () => {
  const { hear } = open(NEW);

  expect(hear(...Array.from({ length: 11 }, () => OLD))).toEqual([...Array.from({ length: 10 }, () => false), true]);
});

test('the same pages that were built once more are not newer ones', () => {
  expect(open(OLD).hear(OLD.replace('T10', 'T13'))).toEqual([false]);
});

test('where builds have no name, another than the first is a newer one', () => {
  expect(open(null).hear('one', 'one', 'two', 'one')).toEqual([false, false, true, true]);
  expect(open(NEW).hear('of a commit', 'of a commit', 'of another')).toEqual([false, false, true]);
});

test('a page that the shop refuses is outdated', () => {
  const { watch } = open(NEW);
  watch.markOutdated();

  expect(watch.isOutdated()).toBe(true);
});
