import { cx } from './cx.ts';

/** Keeps the place of what is coming, in its final size. */
export function Skeleton({ className }: { readonly className?: string }) {
  return <span aria-hidden className={cx('block animate-breathe rounded-lg bg-sunken', className)} />;
}
