import type { ExportProgress } from './export-events.ts';

const EVERY_MS = 2_000;

/** Says every two seconds how far an export is, how fast it goes and how long it has still to go. */
export function createProgress(say: (line: string) => void, now: () => number = () => performance.now()) {
  const startedAt = now();
  let saidAt = startedAt;
  return ({ rows, from, through, end }: ExportProgress) => {
    const at = now();
    if (at - saidAt < EVERY_MS) return;
    saidAt = at;
    const seconds = (at - startedAt) / 1_000;
    const share = (through - from) / Math.max(end - from, 1);
    const left = through < end ? `, ${duration((seconds / share) * (1 - share))} left` : '';
    say(`${whole(rows)} events, ${whole(rows / seconds)}/s, position ${whole(through)} of ${whole(end)}${left}`);
  };
}

const whole = (value: number) => Math.round(value).toLocaleString('en');

function duration(seconds: number): string {
  const rounded = Math.ceil(seconds);
  return rounded < 60 ? `${rounded} s` : `${Math.floor(rounded / 60)} min ${rounded % 60} s`;
}
