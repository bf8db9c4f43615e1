import type { PackShape } from '../catalogue/catalogue.ts';
import { darken, lighten } from './colour.ts';
import { gradient, svg } from './svg.ts';

export interface Pack {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** Square on the label the icon is set into. */
  readonly label: { readonly x: number; readonly y: number; readonly side: number };
}

const PAPER = '#fbf5e9';

/** The shop's awning over a label: what makes any package ours. */
function awning(x: number, y: number, width: number, colour: string): string {
  const scallops = 6;
  const step = width / scallops;
  return Array.from({ length: scallops }, (_, index) => {
    const left = x + index * step;
    const fill = index % 2 === 0 ? colour : lighten(colour, 0.72);
    return `<path d="M${left} ${y} h ${step} v 26 a ${step / 2} ${step / 2.2} 0 0 1 ${-step} 0 Z" fill="${fill}"/>`;
  }).join('');
}

/** Paper label with awning, room for the icon, and two rules where the small print stands. */
function label(x: number, y: number, width: number, height: number, colour: string): string {
  const middle = x + width / 2;
  return (
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8" fill="${PAPER}"/>` +
    awning(x, y, width, colour) +
    `<rect x="${middle - width * 0.3}" y="${y + height - 48}" width="${width * 0.6}" height="10" rx="5" fill="${darken(colour, 0.25)}"/>` +
    `<rect x="${middle - width * 0.2}" y="${y + height - 27}" width="${width * 0.4}" height="6" rx="3" fill="${darken(colour, 0.1)}" opacity="0.55"/>`
  );
}

function round(colour: string): string {
  return gradient(
    'round',
    [
      darken(colour, 0.3),
      lighten(colour, 0.16),
      lighten(colour, 0.34),
      colour,
      darken(colour, 0.14),
      darken(colour, 0.38),
    ],
    true,
  );
}

/** Light and shade of a cylinder, laid over its label. */
const sheen = gradient('sheen', ['#2a1f24/0.26', '#ffffff/0.3', '#ffffff/0.04', '#2a1f24/0', '#2a1f24/0.3'], true);

function pouch(colour: string): Pack {
  const outline =
    'M40 44 C 34 180 26 380 14 538 Q 14 560 40 562 C 140 572 260 572 360 562 Q 386 560 386 538 C 374 380 366 180 360 44 Z';
  return {
    width: 400,
    height: 572,
    label: { x: 116, y: 246, side: 168 },
    svg: svg(
      400,
      572,
      round(colour) +
        gradient('soft', ['#2a1f24/0.22', '#ffffff/0.22', '#ffffff/0.02', '#2a1f24/0.02', '#2a1f24/0.2'], true) +
        gradient('foot', ['#2a1f24/0', '#2a1f24/0.22']),
      `<path d="${outline}" fill="${colour}"/><path d="${outline}" fill="url(#soft)"/>` +
        `<path d="M26 440 C 150 486 250 486 374 440 L 386 538 Q 386 560 360 562 C 260 572 140 572 40 562 Q 14 560 14 538 Z" fill="url(#foot)" opacity="0.8"/>` +
        `<rect x="36" y="8" width="328" height="44" rx="7" fill="${darken(colour, 0.12)}"/><path d="M44 20 H356 M44 30 H356 M44 40 H356" stroke="#ffffff" stroke-opacity="0.22" stroke-width="3"/>` +
        `<path d="M42 92 H358" stroke="${darken(colour, 0.4)}" stroke-opacity="0.35" stroke-width="4"/>` +
        `<path d="M66 110 C 96 250 82 390 62 500" stroke="#ffffff" stroke-opacity="0.22" stroke-width="14" stroke-linecap="round" fill="none"/>` +
        label(84, 186, 232, 292, colour) +
        '<rect x="84" y="186" width="232" height="292" rx="8" fill="url(#soft)" opacity="0.5"/>',
    ),
  };
}

function tin(colour: string): Pack {
  const body = 'M20 84 V 500 A 170 44 0 0 0 360 500 V 84 Z';
  return {
    width: 380,
    height: 548,
    label: { x: 108, y: 246, side: 164 },
    svg: svg(
      380,
      548,
      round(colour) + sheen + gradient('lid', [lighten(colour, 0.45), lighten(colour, 0.2)]),
      `<path d="${body}" fill="url(#round)"/><path d="M20 176 A 170 44 0 0 0 360 176 V 452 A 170 44 0 0 1 20 452 Z" fill="${PAPER}"/>` +
        `<g transform="translate(0 0)">${awningBand(colour)}</g>` +
        `<rect x="122" y="444" width="136" height="10" rx="5" fill="${darken(colour, 0.25)}"/>` +
        `<path d="M20 176 A 170 44 0 0 0 360 176 V 452 A 170 44 0 0 1 20 452 Z" fill="url(#sheen)" opacity="0.8"/>` +
        `<path d="M14 54 V 104 A 176 46 0 0 0 366 104 V 54 Z" fill="url(#round)"/><path d="M14 100 A 176 46 0 0 0 366 100" fill="none" stroke="${darken(colour, 0.45)}" stroke-opacity="0.4" stroke-width="3"/>` +
        '<ellipse cx="190" cy="54" rx="176" ry="46" fill="url(#lid)"/><ellipse cx="190" cy="52" rx="150" ry="36" fill="none" stroke="#ffffff" stroke-opacity="0.4" stroke-width="3"/>',
    ),
  };
}

/** The awning once round a tin: its lower edge follows the curve. */
function awningBand(colour: string): string {
  const width = 340 / 8;
  return Array.from({ length: 8 }, (_, index) => {
    const x = 20 + index * width;
    const sag = (at: number) => 176 + 44 * Math.sqrt(Math.max(0, 1 - ((at - 190) / 170) ** 2));
    const fill = index % 2 === 0 ? colour : lighten(colour, 0.72);
    return `<path d="M${x} ${sag(x)} L ${x + width} ${sag(x + width)} v 26 a ${width / 2} 18 0 0 1 ${-width} ${sag(x) - sag(x + width)} Z" fill="${fill}"/>`;
  }).join('');
}

function jar(colour: string): Pack {
  const body = 'M34 132 Q 18 142 18 176 V 438 Q 18 484 64 484 H 316 Q 362 484 362 438 V 176 Q 362 142 346 132 Z';
  return {
    width: 380,
    height: 492,
    label: { x: 116, y: 238, side: 148 },
    svg: svg(
      380,
      492,
      round(colour) + sheen + gradient('lid', ['#c8a24d', '#f3dc97', '#e7c873', '#a87f35'], true),
      `<path d="${body}" fill="url(#round)"/><path d="M34 132 Q 18 142 18 176 V 190 H 362 V 176 Q 362 142 346 132 Z" fill="#ffffff" opacity="0.42"/>` +
        `<path d="M40 200 V 430 Q 40 452 58 462" stroke="#ffffff" stroke-opacity="0.55" stroke-width="13" stroke-linecap="round" fill="none"/>` +
        label(82, 196, 216, 248, darken(colour, 0.12)) +
        '<rect x="40" y="96" width="300" height="44" fill="#ffffff" opacity="0.55"/>' +
        '<rect x="28" y="24" width="324" height="88" rx="14" fill="url(#lid)"/><path d="M28 92 H352" stroke="#7d5b22" stroke-opacity="0.4" stroke-width="4"/><rect x="40" y="30" width="300" height="8" rx="4" fill="#ffffff" opacity="0.45"/>',
    ),
  };
}

function bottle(colour: string): Pack {
  const body =
    'M92 150 C 92 210 22 214 22 292 V 622 Q 22 652 54 652 H 206 Q 238 652 238 622 V 292 C 238 214 168 210 168 150 Z';
  return {
    width: 260,
    height: 660,
    label: { x: 65, y: 392, side: 130 },
    svg: svg(
      260,
      660,
      round(colour) + sheen + gradient('cork', ['#9c7344', '#d9b27c', '#a97f4d'], true),
      '<rect x="94" y="10" width="72" height="70" rx="10" fill="url(#cork)"/>' +
        `<rect x="86" y="62" width="88" height="96" rx="10" fill="url(#round)"/><rect x="82" y="66" width="96" height="22" rx="9" fill="${lighten(colour, 0.2)}"/>` +
        `<path d="${body}" fill="url(#round)"/><path d="M48 312 V 606" stroke="#ffffff" stroke-opacity="0.42" stroke-width="12" stroke-linecap="round"/>` +
        label(22, 348, 216, 236, darken(colour, 0.1)) +
        '<rect x="22" y="348" width="216" height="236" fill="url(#sheen)" opacity="0.75"/>',
    ),
  };
}

function box(colour: string): Pack {
  return {
    width: 480,
    height: 500,
    label: { x: 98, y: 244, side: 164 },
    svg: svg(
      480,
      500,
      gradient('front', [lighten(colour, 0.16), colour]) +
        gradient('flank', [darken(colour, 0.16), darken(colour, 0.3)]),
      `<path d="M30 92 L 132 24 H 462 L 330 92 Z" fill="${lighten(colour, 0.36)}"/><path d="M330 92 L 462 24 V 414 L 330 492 Z" fill="url(#flank)"/>` +
        '<rect x="30" y="92" width="300" height="400" rx="3" fill="url(#front)"/>' +
        `<path d="M82 57 L 396 57" stroke="${darken(colour, 0.25)}" stroke-opacity="0.35" stroke-width="3"/>` +
        label(64, 176, 232, 284, darken(colour, 0.12)),
    ),
  };
}

const shapes = { pouch, tin, jar, bottle, box } as const satisfies Record<PackShape, (colour: string) => Pack>;

export function drawPack(shape: PackShape, colour: string): Pack {
  return shapes[shape](colour);
}
