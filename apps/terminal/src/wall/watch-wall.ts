import { plainJson } from '../output/width.ts';
import type { Visit } from '../shop.ts';
import { followWall } from './follow-wall.ts';
import { openFullScreen } from './full-screen.ts';
import type { WallBoard } from './wall-board.ts';
import { wallDocument } from './wall-document.ts';
import { wallLines } from './wall-lines.ts';

const QUIT = ['q', 'Q', '\u0003'];
const FRAME_MS = 100;
const TICK_MS = 1_000;
const DOCUMENT_MS = 1_000;

/** The live wall: over the whole terminal until q or Ctrl-C, or in a pipe a document each time it changed. */
export async function watchWall(visit: Visit, signal: AbortSignal): Promise<void> {
  await (visit.output.isJson || !process.stdout.isTTY ? printWall(visit, signal) : showWall(visit, signal));
}

/** One document a second at most. */
async function printWall({ pushcart }: Visit, signal: AbortSignal): Promise<void> {
  let board: WallBoard | null = null;
  let printed = '';
  await untilEnd(signal, DOCUMENT_MS, {
    work: (until) => followWall(pushcart, until, (next) => (board = next)),
    tick: () => {
      const now = new Date();
      const document = board === null ? null : wallDocument(board, now);
      const text = JSON.stringify(document);
      if (document === null || text === printed) return;
      printed = text;
      process.stdout.write(`${plainJson({ at: now, ...document })}\n`);
    },
  });
}

async function showWall({ pushcart, output: { style, text } }: Visit, signal: AbortSignal): Promise<void> {
  const quit = new AbortController();
  let board: WallBoard | null = null;
  let isDue = true;
  let drawnAt = 0;
  const screen = openFullScreen(process.stdin, process.stdout, {
    onKey: (key) => {
      if (QUIT.includes(key)) quit.abort();
      if (key === 'r') pushcart.connection.retry();
    },
    onRedraw: () => draw(),
  });
  function draw(): void {
    const now = new Date();
    const waiting = ['Connecting …'];
    screen.draw(board === null ? waiting : wallLines(board, { ...screen.size, style, text, now }));
    isDue = false;
    drawnAt = now.getTime();
  }
  try {
    await untilEnd(AbortSignal.any([signal, quit.signal]), FRAME_MS, {
      work: (until) =>
        followWall(pushcart, until, (next) => {
          board = next;
          isDue = true;
        }),
      tick: () => {
        if (isDue || Date.now() - drawnAt >= TICK_MS) draw();
      },
    });
  } finally {
    screen.close();
  }
}

interface Parts {
  readonly work: (signal: AbortSignal) => Promise<void>;
  readonly tick: () => void;
}

/** Ticks for as long as the work goes on, which is until `signal` aborts or the work fails. */
async function untilEnd(signal: AbortSignal, tickMs: number, { work, tick }: Parts): Promise<void> {
  const ticking = setInterval(tick, tickMs);
  try {
    await work(signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    clearInterval(ticking);
  }
}
