import type { ReactNode } from 'react';
import { Panel } from '../ui/panel.tsx';

interface Props {
  readonly title: string;
  readonly text?: string;
  readonly children: ReactNode;
}

/** One thing that can be set, on a sheet of its own. */
export function Setting({ title, text, children }: Props) {
  return (
    <Panel className="flex flex-col gap-4">
      <div>
        <h2 className="text-section">{title}</h2>
        {text !== undefined && <p className="mt-1 max-w-prose text-ink-soft">{text}</p>}
      </div>
      {children}
    </Panel>
  );
}
