import type { RouterInputs } from '@pushcart/client';
import { MAX_INTERACTIONS } from '@pushcart/domain';

type Told = RouterInputs['behaviour']['record']['interactions'][number];
type WithoutAge<One> = One extends unknown ? Omit<One, 'agoMs'> : never;
/** What somebody did just now. */
export type Done = WithoutAge<Told>;

export interface Recorder {
  add(interaction: Done): void;
  /** Sends what waits, e.g. since the page is left. */
  flush(): void;
}

/** What follows shortly goes along. */
const GATHER_MS = 700;

/** Gathers what a visitor does and sends it in batches. What cannot be sent is let go: nobody waits for it. */
export function createRecorder(
  send: (interactions: Told[]) => Promise<unknown>,
  now = () => performance.now(),
): Recorder {
  let waiting: { readonly interaction: Done; readonly at: number }[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length === 0) return;
    const told = waiting.map(({ interaction, at }) => ({ ...interaction, agoMs: Math.round(now() - at) }) as Told);
    waiting = [];
    void send(told).catch(() => undefined);
  }

  return {
    add(interaction) {
      waiting.push({ interaction, at: now() });
      if (waiting.length === MAX_INTERACTIONS) flush();
      else timer ??= setTimeout(flush, GATHER_MS);
    },
    flush,
  };
}
