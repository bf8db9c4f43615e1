import type { ReactNode } from 'react';
import { Skeleton } from '../ui/skeleton.tsx';

interface Props {
  readonly name: string;
  readonly value: ReactNode;
  readonly note?: ReactNode;
}

/** One of several figures that stand beside each other in a list of terms. */
export function Figure({ name, value, note }: Props) {
  return (
    <div className="bg-surface p-4 sm:p-5">
      <dt className="font-semibold">{name}</dt>
      <dd className="mt-1">
        <span className="figures font-display text-title font-bold">{value}</span>
        {note !== undefined && <span className="figures mt-1 block text-sm text-ink-soft">{note}</span>}
      </dd>
    </div>
  );
}

export function FigureSkeleton() {
  return (
    <div className="bg-surface p-4 sm:p-5">
      <Skeleton className="h-5 w-28" />
      <Skeleton className="mt-2 h-9 w-20" />
      <Skeleton className="mt-2 h-5 w-full" />
    </div>
  );
}
