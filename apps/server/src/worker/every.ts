export interface Repeated {
  /** Stops, and waits for a run that is under way. */
  close(): Promise<void>;
}

const JITTER = 0.2;

/** Runs a task again and again, `ms` after its last run ended, give or take a fifth so that processes do not march in step. */
export function every(ms: number, task: () => Promise<void>): Repeated {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let isClosed = false;

  function schedule(): void {
    if (isClosed) return;
    timer = setTimeout(run, ms * (1 - JITTER + 2 * JITTER * Math.random()));
  }

  function run(): void {
    running = task().finally(schedule);
  }

  schedule();
  return {
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await running.catch(() => undefined);
    },
  };
}
