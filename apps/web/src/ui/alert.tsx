import type { ReactNode } from 'react';

/** Why something cannot go on, read aloud as it appears. */
export function Alert({ children }: { readonly children: ReactNode }) {
  return (
    <p role="alert" className="rounded-xl bg-bad-wash px-4 py-3 text-sm font-medium text-bad">
      {children}
    </p>
  );
}
