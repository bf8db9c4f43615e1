interface Placed {
  readonly cursor: string;
}

export interface Handlers<Frame> {
  onFrame(frame: Frame): void;
  onError(error: unknown): void;
  onComplete(): void;
}

/** Starts the stream behind a cursor, or from its beginning. Returns what ends it. */
export type Open<Frame> = (cursor: string | null, handlers: Handlers<Frame>) => () => void;

interface InboxOptions {
  readonly from: string | null;
  /** With so many frames in it the stream is let go. */
  readonly limit: number;
  /** Each ends the inbox at once. */
  readonly signals: readonly AbortSignal[];
}

/** The frames of a stream, opened when the first is asked for, that wait to be taken, a bounded number of them. */
export interface Inbox<Frame> {
  /** The next frame, as soon as there is one; null when no more come. Throws what ended the stream, after the frames before it, or kept it from opening. */
  take(): Promise<Frame | null>;
  close(): void;
}

type End = { readonly error: unknown } | 'over';

export function openInbox<Frame extends Placed>(
  open: Open<Frame>,
  { from, limit, signals }: InboxOptions,
): Inbox<Frame> {
  const waiting: Frame[] = [];
  let cursor = from;
  let end: End | null = null;
  let wake: (() => void) | null = null;
  let release: (() => void) | null = null;

  function attach(): void {
    // Frames may come before `open` has returned.
    let isOn = true;
    let stop = () => {};
    release = () => {
      isOn = false;
      release = null;
      stop();
    };
    stop = open(cursor, {
      onFrame(frame) {
        if (!isOn) return;
        cursor = frame.cursor;
        waiting.push(frame);
        if (waiting.length >= limit) release?.();
        wake?.();
      },
      onError: (error) => isOn && finish({ error }),
      onComplete: () => isOn && finish('over'),
    });
    if (!isOn) stop();
  }

  function finish(how: End): void {
    end ??= how;
    release?.();
    wake?.();
  }

  function close(): void {
    waiting.length = 0;
    finish('over');
    for (const signal of signals) signal.removeEventListener('abort', close);
  }

  for (const signal of signals) signal.addEventListener('abort', close);
  if (signals.some((signal) => signal.aborted)) close();

  return {
    async take() {
      for (;;) {
        const frame = waiting.shift();
        if (release === null && end === null && waiting.length <= limit / 2) attach();
        if (frame !== undefined) return frame;
        if (waiting.length > 0) continue;
        if (end === 'over') return null;
        if (end !== null) throw end.error;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        wake = null;
      }
    },
    close,
  };
}
