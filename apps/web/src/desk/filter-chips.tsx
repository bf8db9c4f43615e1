import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';
import { cx } from '../ui/cx.ts';
import { STRIP, strip } from '../ui/strip.ts';

const LOOK = 'inline-flex min-h-10 items-center gap-2 rounded-full border px-4 text-sm font-medium whitespace-nowrap';

interface ChipProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly isOn: boolean;
  readonly ref?: Ref<HTMLAnchorElement>;
}

// The router would call every address current that differs by its search alone: what is chosen, the page knows.
function Chip({ isOn, className, ...rest }: ChipProps) {
  const look = isOn ? 'border-ink bg-ink text-paper' : 'border-line-strong/60 bg-surface hover:border-ink';
  return <a {...rest} aria-current={isOn} className={cx(LOOK, look, className)} />;
}

/** One choice of what a page shows, with an address of its own. */
export const FilterChip = createLink(Chip);

interface Props {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

export function FilterChips({ label, className, children }: Props) {
  return (
    <nav ref={strip} aria-label={label} className={cx('flex gap-2 py-1 md:flex-wrap', STRIP, className)}>
      {children}
    </nav>
  );
}

interface StatusProps<Status extends string> {
  readonly label: string;
  readonly statuses: readonly Status[];
  /** Undefined for all of them. */
  readonly chosen: Status | undefined;
  readonly nameOf: (status: Status | undefined) => string;
}

/** Everything, or what is in one status. */
export function StatusChips<Status extends string>({ label, statuses, chosen, nameOf }: StatusProps<Status>) {
  return (
    <FilterChips label={label} className="mt-4 mb-5">
      {[undefined, ...statuses].map((status) => (
        <FilterChip
          key={status ?? 'all'}
          to="."
          search={status === undefined ? {} : { status }}
          isOn={status === chosen}
          resetScroll={false}
        >
          {nameOf(status)}
        </FilterChip>
      ))}
    </FilterChips>
  );
}
