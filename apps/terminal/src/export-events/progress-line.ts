import { counted } from '../output/format.ts';
import type { ExportProgress } from './export-events.ts';

/** Says how far an export is, how fast it goes and how long it has still to go, counted from now on. */
export function createProgressLine(now: () => number = () => performance.now()): (progress: ExportProgress) => string {
  const startedAt = now();
  return ({ rows, from, through, end }) => {
    const seconds = Math.max((now() - startedAt) / 1_000, 0.001);
    const share = (through - from) / Math.max(end - from, 1);
    const left = through < end ? `, ${duration((seconds / share) * (1 - share))} left` : '';
    return `${counted(rows, 'event')}, ${whole(rows / seconds)}/s, position ${whole(through)} of ${whole(end)}${left}`;
  };
}

const whole = (value: number) => Math.round(value).toLocaleString('en');

function duration(seconds: number): string {
  const rounded = Math.ceil(seconds);
  return rounded < 60 ? `${rounded} s` : `${Math.floor(rounded / 60)} min ${rounded % 60} s`;
}
