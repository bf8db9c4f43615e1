import type { QRCode } from 'qrcode';
import { useEffect, useState } from 'react';
import { cx } from './cx.ts';
import { Skeleton } from './skeleton.tsx';

/** Clear modules on each side, which readers need. */
const QUIET = 4;

interface Props {
  readonly text: string;
  /** What it is for: it cannot be read aloud. */
  readonly label: string;
  readonly className?: string;
}

/** A code for the camera of a phone, dark on white in every theme. The library comes with the first one. */
export function Qr({ text, label, className }: Props) {
  const [code, setCode] = useState<QRCode | null>(null);
  useEffect(() => {
    let isShown = true;
    void import('qrcode').then(({ create }) => isShown && setCode(create(text, { errorCorrectionLevel: 'M' })));
    return () => {
      isShown = false;
    };
  }, [text]);

  const look = cx('block aspect-square w-52 max-w-full rounded-2xl', className);
  if (code === null) return <Skeleton className={look} />;
  const side = code.modules.size + 2 * QUIET;
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${side} ${side}`} shapeRendering="crispEdges" className={look}>
      <rect width={side} height={side} fill="#fff" />
      <path d={modulesPath(code)} fill="#000" />
    </svg>
  );
}

/** One square for each dark module. */
function modulesPath({ modules: { size, data } }: QRCode): string {
  return Array.from(data, (isDark, index) =>
    isDark ? `M${QUIET + (index % size)} ${QUIET + Math.floor(index / size)}h1v1h-1z` : '',
  ).join('');
}
