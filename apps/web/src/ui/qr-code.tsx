import type { QRCode as Code } from 'qrcode';
import { useEffect, useState } from 'react';
import { Skeleton } from './skeleton.tsx';

/** Clear modules on each side, which readers need. */
const QUIET = 4;
const LOOK = 'block aspect-square w-56 max-w-full rounded-2xl';

interface Props {
  readonly text: string;
  /** What it is for: it cannot be read aloud. */
  readonly label: string;
}

/** A code for the camera of a phone, dark on white in every theme. The library comes with the first one. */
export function QrCode({ text, label }: Props) {
  const [code, setCode] = useState<Code | null>(null);
  useEffect(() => {
    let isShown = true;
    void import('qrcode').then(({ create }) => isShown && setCode(create(text, { errorCorrectionLevel: 'M' })));
    return () => {
      isShown = false;
    };
  }, [text]);

  if (code === null) return <Skeleton className={LOOK} />;
  const side = code.modules.size + 2 * QUIET;
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${side} ${side}`} shapeRendering="crispEdges" className={LOOK}>
      <rect width={side} height={side} fill="#fff" />
      <path d={modulesPath(code)} fill="#000" />
    </svg>
  );
}

/** One square for each dark module. */
function modulesPath({ modules: { size, data } }: Code): string {
  return Array.from(data, (isDark, index) =>
    isDark ? `M${QUIET + (index % size)} ${QUIET + Math.floor(index / size)}h1v1h-1z` : '',
  ).join('');
}
