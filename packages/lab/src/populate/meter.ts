/** Says now and then how far a long task is, and when it will be done. */
export interface Meter {
  add(count: number): void;
}

const EVERY_MS = 2_000;

export function createMeter(
  what: string,
  total: number,
  say: (text: string) => void,
  now: () => number = () => performance.now(),
): Meter {
  const startedAt = now();
  let [done, saidAt] = [0, Number.NEGATIVE_INFINITY];
  return {
    add(count) {
      done += count;
      const at = now();
      if (done < total && at - saidAt < EVERY_MS) return;
      saidAt = at;
      const perSecond = done / Math.max((at - startedAt) / 1_000, 0.001);
      const share = `${what}: ${whole(done)} of ${whole(total)} (${Math.floor((done / total) * 100)} %)`;
      const left = done < total ? `, ${duration((total - done) / perSecond)} left` : '';
      say(`${share}, ${whole(perSecond)}/s${left}`);
    },
  };
}

/** A figure for people: 1,200,000. */
export function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function duration(seconds: number): string {
  const rounded = Math.ceil(seconds);
  return rounded < 60 ? `${rounded} s` : `${Math.floor(rounded / 60)} min ${rounded % 60} s`;
}
