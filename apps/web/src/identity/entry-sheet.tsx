import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

/** The sheet on which one signs in or creates an account. */
export function EntrySheet({ title, text, children }: Props) {
  return (
    <div className="wrap grid gap-10 py-12 md:grid-cols-[1fr_26rem] md:items-center md:py-24">
      <div className="max-w-xl">
        <h1 className="text-hero">{title}</h1>
        <p className="mt-5 max-w-md text-lg text-ink-soft">{text}</p>
      </div>
      <div className="rounded-card border border-line bg-surface p-6 sm:p-8">{children}</div>
    </div>
  );
}
