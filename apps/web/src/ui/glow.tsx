import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useCalm } from './calm.ts';
import { cx } from './cx.ts';

interface Props<Value extends string | number> {
  readonly value: Value;
  /** How the value is said; the value itself without it. */
  readonly say?: (value: Value) => ReactNode;
  readonly className?: string;
}

/** A value that the world changes: it lights up once when it does, and not when it first appears. */
export function Glow<Value extends string | number>({ value, say, className }: Props<Value>) {
  const shown = useCalm(value);
  const [changes, setChanges] = useState(0);
  const previous = useRef(shown);

  useEffect(() => {
    if (previous.current === shown) return;
    previous.current = shown;
    setChanges((count) => count + 1);
  }, [shown]);

  return (
    <span key={changes} className={cx('figures rounded-sm', changes > 0 && 'animate-glow', className)}>
      {say === undefined ? shown : say(shown)}
    </span>
  );
}
