import QRCode from 'qrcode';
import { useMemo } from 'react';

/** Empty fields around the code, without which phones do not find it. */
const QUIET = 4;

/** A QR code, drawn as one path: dark on light in every theme, as scanners want it. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, path } = useMemo(() => draw(text), [text]);
  const side = size + 2 * QUIET;
  return (
    <svg viewBox={`0 0 ${side} ${side}`} className="size-56 rounded-2xl" shapeRendering="crispEdges">
      <title>{label}</title>
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

function draw(text: string) {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
  const fields = Array.from({ length: size * size }, (_, place) => place).filter((place) => data[place] === 1);
  const path = fields.map((place) => `M${(place % size) + QUIET} ${Math.floor(place / size) + QUIET}h1v1h-1z`).join('');
  return { size, path };
}
