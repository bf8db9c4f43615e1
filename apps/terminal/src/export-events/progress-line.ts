import { counted } from '../output/format.ts';
import type { ExportProgress } from './export-events.ts';

/** How far an export is after so many seconds, how fast it goes and how long it has still to go. */
export function progressLine({ rows, from, through, end }: ExportProgress, seconds: number): string {
  const share = (through - from) / Math.max(end - from, 1);
  const left = through < end ? `, ${duration((seconds / share) * (1 - share))} left` : '';
  const rate = whole(rows / Math.max(seconds, 0.001));
  return `${counted(rows, 'event')}, ${rate}/s, position ${whole(through)} of ${whole(end)}${left}`;
}

const whole = (value: number) => Math.round(value).toLocaleString('en');

function duration(seconds: number): string {
  const rounded = Math.ceil(seconds);
  return rounded < 60 ? `${rounded} s` : `${Math.floor(rounded / 60)} min ${rounded % 60} s`;
}
