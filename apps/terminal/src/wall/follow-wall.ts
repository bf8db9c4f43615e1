import { setTimeout as wait } from 'node:timers/promises';
import {
  foldOrderNews,
  foldWall,
  mergeWall,
  movesWall,
  type Pushcart,
  reasonOf,
  type WallView,
} from '@pushcart/client';
import { emptyBoard, foldStock, levelsOf, type WallBoard } from './wall-board.ts';

// What moves without news: midnight, and what last week had sold by now.
const REREAD_MS = 60_000;
/** News that come within so long are read together. */
const TOGETHER_MS = 2_000;

/** Keeps the wall of the shop true until `signal` aborts; `onChange` hears of every change. Rejects with what the shop refuses. */
export async function followWall(
  pushcart: Pushcart,
  signal: AbortSignal,
  onChange: (board: WallBoard) => void,
): Promise<void> {
  const { store } = await pushcart.session.current.query(undefined, { signal });
  const stop = new AbortController();
  const until = { signal: AbortSignal.any([signal, stop.signal]) };
  let board = emptyBoard(store.name);
  const change = (part: Partial<WallBoard>) => {
    const { state, lastEventAt } = pushcart.connection;
    board = { ...board, ...part, connection: state, heardAt: lastEventAt };
    onChange(board);
  };
  const stopListening = pushcart.connection.subscribe(() => change({}));
  const read = (view: WallView) => change({ view: mergeWall(board.view ?? undefined, view), offsetMs: offsetOf(view) });

  const figures = async () => {
    for await (const frame of pushcart.metrics.watch({}, until)) {
      if (frame.kind === 'snapshot') change({ view: frame.state, offsetMs: offsetOf(frame.state) });
      if (frame.kind === 'event' && board.view !== null) change({ view: foldWall(board.view, frame.data) });
    }
  };
  let isMoved = false;
  const orders = async () => {
    for await (const frame of pushcart.order.watchStore({}, until)) {
      if (frame.kind === 'snapshot') change({ news: frame.state.items.toReversed() });
      if (frame.kind !== 'event') continue;
      isMoved ||= movesWall(frame.data);
      change({ news: foldOrderNews(board.news, frame.data.order) });
    }
  };
  const stock = async () => {
    for await (const frame of pushcart.inventory.watch({}, until)) {
      if (frame.kind === 'snapshot') change({ levels: levelsOf(frame.state) });
      if (frame.kind === 'event') change({ levels: foldStock(board.levels, frame.data) });
    }
  };
  const reread = async () => {
    for (let readAt = Date.now(); ; ) {
      await wait(TOGETHER_MS, undefined, until).catch(() => undefined);
      if (until.signal.aborted) return;
      if (!isMoved && Date.now() - readAt < REREAD_MS) continue;
      [isMoved, readAt] = [false, Date.now()];
      await pushcart.metrics.wall.query(undefined, until).then(read, ignorePassing);
    }
  };

  try {
    await Promise.all(
      [figures(), orders(), stock(), reread()].map((part) =>
        part.catch((error: unknown) => {
          stop.abort();
          throw error;
        }),
      ),
    );
  } finally {
    stop.abort();
    stopListening();
  }
}

const offsetOf = ({ now }: WallView): number => now.getTime() - Date.now();

/** The streams say whether the shop is there; what it refuses them for ends them. */
function ignorePassing(error: unknown): void {
  if (reasonOf(error) === 'FORBIDDEN' || reasonOf(error) === 'SIGN_IN_REQUIRED') throw error;
}
