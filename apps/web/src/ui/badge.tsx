import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export type Tone = 'neutral' | 'lamp' | 'good' | 'warn' | 'bad';

const TONES: Record<Tone, string> = {
  neutral: 'border-line bg-sunken text-ink-soft',
  lamp: 'border-transparent bg-lamp-wash text-ink',
  good: 'border-good/35 text-good',
  warn: 'border-warn/35 text-warn',
  bad: 'border-bad/35 bg-bad-wash text-bad',
};

interface Props {
  readonly tone?: Tone;
  readonly children: ReactNode;
}

export function Badge({ tone = 'neutral', children }: Props) {
  return (
    <span
      className={cx(
        'inline-flex items-center gap-1.5 rounded-full border px-2.5 py-0.5 text-sm font-medium whitespace-nowrap',
        TONES[tone],
      )}
    >
      {children}
    </span>
  );
}
