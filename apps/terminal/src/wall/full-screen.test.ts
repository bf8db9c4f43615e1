import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { openFullScreen } from './full-screen.ts';

function terminal() {
  const keyboard = Object.assign(new EventEmitter(), {
    isTTY: true,
    setRawMode: vi.fn(),
    resume: vi.fn(),
    pause: vi.fn(),
  });
  const written: string[] = [];
  const screen = Object.assign(new EventEmitter(), {
    columns: 80,
    rows: 24,
    writableNeedDrain: false,
    write: (text: string) => written.push(text),
  });
  const take = () => written.splice(0).join('');
  return { keyboard, screen, take };
}

const ESC = '\u001b[';

test('the terminal is given back as it was', () => {
  const { keyboard, screen, take } = terminal();
  const full = openFullScreen(keyboard, screen, { onKey: () => {}, onRedraw: () => {} });
  const entered = take();

  full.close();
  full.close();

  const left = take();
  for (const mode of ['1049', '25', '7']) {
    const [on, off] = mode === '1049' ? ['h', 'l'] : ['l', 'h'];
    expect(entered).toContain(`${ESC}?${mode}${on}`);
    expect(left.split(`${ESC}?${mode}${off}`)).toHaveLength(2);
  }
  expect(keyboard.setRawMode.mock.calls).toEqual([[true], [false]]);
  expect([keyboard, screen].flatMap((one) => one.eventNames())).toEqual([]);
});

test('only lines that changed are written, and none behind what is gone stays', () => {
  const { keyboard, screen, take } = terminal();
  const full = openFullScreen(keyboard, screen, { onKey: () => {}, onRedraw: () => {} });
  full.draw(['one', 'two', 'three']);
  take();

  full.draw(['one', 'TWO']);
  const second = take();
  full.draw(['one', 'TWO']);

  expect(second).toContain(`${ESC}2;1H${ESC}2KTWO`);
  expect(second).toContain(`${ESC}3;1H${ESC}2K`);
  expect(second).not.toContain('one');
  expect(take()).toBe('');
  full.close();
});

test('at another size all is drawn again', () => {
  const { keyboard, screen, take } = terminal();
  const onRedraw = vi.fn(() => full.draw([`${full.size.width} wide`]));
  const full = openFullScreen(keyboard, screen, { onKey: () => {}, onRedraw });
  full.draw(['80 wide']);
  take();

  screen.columns = 40;
  screen.emit('resize');

  expect(take()).toMatch(/2J.*40 wide/s);
  full.close();
});

test('a terminal that is slow gets the newest picture once it is ready', () => {
  const { keyboard, screen, take } = terminal();
  let line = 'old';
  const full = openFullScreen(keyboard, screen, { onKey: () => {}, onRedraw: () => full.draw([line]) });
  take();

  screen.writableNeedDrain = true;
  full.draw([line]);
  line = 'new';
  screen.writableNeedDrain = false;
  screen.emit('drain');

  expect(take()).toContain('new');
  full.close();
});

test('keys are heard one by one', () => {
  const { keyboard, screen } = terminal();
  const keys: string[] = [];
  const full = openFullScreen(keyboard, screen, { onKey: (key) => keys.push(key), onRedraw: () => {} });

  keyboard.emit('data', Buffer.from('rq\u0003'));

  expect(keys).toEqual(['r', 'q', '\u0003']);
  full.close();
});
