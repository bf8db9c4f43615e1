/** A terminal that is taken over as a whole and given back as it was. */
export interface FullScreen {
  readonly size: { readonly width: number; readonly height: number };
  /** Shows lines from the top, no wider than the screen; only those that changed are written. */
  draw(lines: readonly string[]): void;
  close(): void;
}

export interface Keyboard {
  readonly isTTY?: boolean | undefined;
  setRawMode(isRaw: boolean): unknown;
  on(event: 'data', listener: (data: Buffer) => void): unknown;
  off(event: 'data', listener: (data: Buffer) => void): unknown;
  resume(): unknown;
  pause(): unknown;
}

export type Screen = Pick<NodeJS.WriteStream, 'columns' | 'rows' | 'writableNeedDrain'> & {
  write(text: string): unknown;
  on(event: 'resize' | 'drain', listener: () => void): unknown;
  off(event: 'resize' | 'drain', listener: () => void): unknown;
};

interface Listeners {
  readonly onKey: (key: string) => void;
  /** The size is another, or the screen was away: all of it is to be drawn again. */
  readonly onRedraw: () => void;
}

const ESC = '\u001b[';
// The other screen, no cursor, and lines that do not wrap.
const ENTER = `${ESC}?1049h${ESC}?25l${ESC}?7l${ESC}2J`;
const LEAVE = `${ESC}?7h${ESC}?25h${ESC}?1049l`;
// Terminals that know it show what is between the two at once.
const BEGIN = `${ESC}?2026h`;
const END = `${ESC}?2026l`;
const SUSPEND = '\u001a';

export function openFullScreen(keyboard: Keyboard, screen: Screen, { onKey, onRedraw }: Listeners): FullScreen {
  let shown: readonly string[] = [];
  let isOpen = false;

  const enter = () => {
    isOpen = true;
    shown = [];
    if (keyboard.isTTY) keyboard.setRawMode(true);
    keyboard.resume();
    screen.write(ENTER);
  };
  const leave = () => {
    if (!isOpen) return;
    isOpen = false;
    screen.write(LEAVE);
    if (keyboard.isTTY) keyboard.setRawMode(false);
    keyboard.pause();
  };
  const redraw = () => {
    if (!isOpen) return;
    shown = [];
    screen.write(`${ESC}2J`);
    onRedraw();
  };
  // In raw mode Ctrl-Z is a key: the shell gets its terminal back as it was, and `fg` draws anew.
  const suspend = () => {
    leave();
    process.once('SIGCONT', () => {
      enter();
      onRedraw();
    });
    process.kill(0, 'SIGTSTP');
  };
  const onData = (data: Buffer) => {
    for (const key of data.toString('utf8')) key === SUSPEND ? suspend() : onKey(key);
  };

  enter();
  keyboard.on('data', onData);
  screen.on('resize', redraw);
  screen.on('drain', onRedraw);
  process.on('exit', leave);
  return {
    get size() {
      return { width: screen.columns, height: screen.rows };
    },
    draw(lines) {
      // A terminal that is slow gets the newest picture once it has read the last one.
      if (!isOpen || screen.writableNeedDrain) return;
      const height = Math.max(lines.length, shown.length);
      const changed = Array.from({ length: height }, (_, row) => row).filter((row) => lines[row] !== shown[row]);
      if (changed.length === 0) return;
      // Cleared first: behind a line that fills the screen, clearing the rest would take its last character.
      const parts = changed.map((row) => `${ESC}${row + 1};1H${ESC}2K${lines[row] ?? ''}`);
      screen.write(`${BEGIN}${parts.join('')}${END}`);
      shown = lines;
    },
    close() {
      keyboard.off('data', onData);
      screen.off('resize', redraw);
      screen.off('drain', onRedraw);
      process.off('exit', leave);
      leave();
    },
  };
}
