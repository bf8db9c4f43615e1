import type { HTMLAttributes } from 'react';
import { cx } from './cx.ts';

/** A sheet on which things that belong together lie. */
export function Panel({ className, ...rest }: HTMLAttributes<HTMLDivElement>) {
  return <div {...rest} className={cx('rounded-card border border-line bg-surface p-5 sm:p-6', className)} />;
}
