/** Says how far something is: in place on a terminal, else in a line every few seconds. */
export interface Progress {
  tell(text: string): void;
  /** Makes room for what is said next. */
  end(): void;
}

const EVERY_MS = 5_000;

type Stream = Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;

export function createProgress(stream: Stream, now: () => number = Date.now): Progress {
  let toldAt = Number.NEGATIVE_INFINITY;
  let isOpen = false;
  return {
    tell(text) {
      if (stream.isTTY) {
        stream.write(`\r\u001b[K${text}`);
        isOpen = true;
        return;
      }
      if (now() - toldAt < EVERY_MS) return;
      toldAt = now();
      stream.write(`${text}\n`);
    },
    end() {
      if (isOpen) stream.write('\n');
      isOpen = false;
    },
  };
}

/** Says on stderr how far `work` is, until it is done or has failed. */
export async function withProgress<T>(work: (tell: Progress['tell']) => Promise<T>): Promise<T> {
  const progress = createProgress(process.stderr);
  try {
    return await work(progress.tell);
  } finally {
    progress.end();
  }
}
