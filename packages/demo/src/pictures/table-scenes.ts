import { darken, lighten, mix } from './colour.ts';
import type { SceneMaker } from './scene.ts';
import { glow, gradient, svg } from './svg.ts';

const draw = (defs: string, body: string): string => svg(960, 960, defs, body);
const above = { y: 480, room: 600, shadow: 'above' } as const;
const light = glow('spot', '#ffffff', 0.6);
const spot = '<ellipse cx="330" cy="300" rx="620" ry="560" fill="url(#spot)"/>';

/** Two sheets of coloured paper, one laid over the other at an angle. */
const sheets: SceneMaker = (paper, turn) => {
  const lean = 160 + turn * 260;
  return {
    svg: draw(
      gradient('under', [lighten(paper, 0.45), lighten(paper, 0.2)]) +
        gradient('over', [paper, darken(paper, 0.06)]) +
        light,
      `<rect width="960" height="960" fill="url(#under)"/>${spot}` +
        `<path d="M${lean + 12} 0 L ${lean + 332} 960 H 960 V 0 Z" fill="${darken(paper, 0.6)}" opacity="0.1"/>` +
        `<path d="M${lean + 24} 0 L ${lean + 344} 960 H 960 V 0 Z" fill="url(#over)"/>`,
    ),
    ...above,
  };
};

/** Woven linen with a pressed fold. */
const linen: SceneMaker = (paper, turn) => {
  const fold = 200 + turn * 120;
  return {
    svg: draw(
      gradient('cloth', [lighten(paper, 0.5), lighten(paper, 0.26)]) +
        gradient(
          'crease',
          [`${darken(paper, 0.5)}/0`, `${darken(paper, 0.5)}/0.13`, '#ffffff/0.5', '#ffffff/0'],
          true,
        ) +
        `<pattern id="weave" width="8" height="8" patternUnits="userSpaceOnUse"><path d="M0 2 H8 M0 6 H8" stroke="#ffffff" stroke-opacity="0.3"/><path d="M2 0 V8 M6 0 V8" stroke="${darken(paper, 0.5)}" stroke-opacity="0.09"/></pattern>` +
        light,
      '<rect width="960" height="960" fill="url(#cloth)"/><rect width="960" height="960" fill="url(#weave)"/>' +
        `<rect x="${fold}" width="46" height="960" fill="url(#crease)"/><rect x="${fold + 480}" width="46" height="960" fill="url(#crease)"/>${spot}`,
    ),
    ...above,
  };
};

/** Terrazzo: chips of stone in a pale ground. */
const terrazzo: SceneMaker = (paper, turn) => {
  const tones = [darken(paper, 0.16), mix(paper, '#c98f6d', 0.45), mix(paper, '#7f9a92', 0.5), '#ffffff'];
  const chips = Array.from({ length: 90 }, (_, index) => {
    const x = ((index * 197 + turn * 400) % 1000) - 20;
    const y = ((index * 331 + turn * 700) % 1000) - 20;
    const size = 8 + ((index * 13) % 17);
    const angle = (index * 47) % 360;
    return `<path d="M0 ${-size} L ${size * 0.9} ${-size * 0.2} L ${size * 0.5} ${size * 0.8} L ${-size * 0.8} ${size * 0.5} Z" transform="translate(${x.toFixed(0)} ${y.toFixed(0)}) rotate(${angle})" fill="${tones[index % tones.length]}" opacity="0.5"/>`;
  });
  return {
    svg: draw(
      gradient('stone', [lighten(paper, 0.62), lighten(paper, 0.42)]) + light,
      `<rect width="960" height="960" fill="url(#stone)"/>${chips.join('')}${spot}`,
    ),
    ...above,
  };
};

/** A workbench of broad planks. */
const planks: SceneMaker = (paper, turn) => {
  const wood = mix(mix('#d8b48a', '#c79b72', turn), paper, 0.3);
  const boards = [0, 1, 2, 3].map((board) => {
    const x = board * 240;
    const tone = lighten(wood, 0.12 + ((board * 5 + Math.round(turn * 10)) % 4) * 0.07);
    return (
      `<rect x="${x}" width="237" height="960" fill="${tone}"/>` +
      `<path d="M${x + 60} 0 C ${x + 84} 300 ${x + 40} 600 ${x + 70} 960 M${x + 150} 0 C ${x + 126} 340 ${x + 186} 640 ${x + 160} 960 M${x + 205} 0 C ${x + 214} 400 ${x + 196} 700 ${x + 210} 960" stroke="${darken(wood, 0.28)}" stroke-opacity="0.16" stroke-width="4" fill="none"/>`
    );
  });
  return {
    svg: draw(light, `<rect width="960" height="960" fill="${darken(wood, 0.35)}"/>${boards.join('')}${spot}`),
    ...above,
  };
};

/** A round tray on the table. */
const tray: SceneMaker = (paper, turn) => {
  const rim = mix(paper, turn > 0.5 ? '#b98a5e' : '#8fa39a', 0.45);
  return {
    svg: draw(
      gradient('table', [lighten(paper, 0.3), paper]) +
        gradient('dish', [lighten(rim, 0.52), lighten(rim, 0.74)]) +
        glow('dark', darken(paper, 0.7), 0.45) +
        light,
      '<rect width="960" height="960" fill="url(#table)"/><ellipse cx="506" cy="520" rx="470" ry="462" fill="url(#dark)"/>' +
        `<circle cx="480" cy="480" r="388" fill="${lighten(rim, 0.28)}"/><circle cx="480" cy="483" r="362" fill="${darken(rim, 0.06)}"/><circle cx="480" cy="487" r="360" fill="url(#dish)"/>${spot}`,
    ),
    ...above,
    room: 540,
  };
};

export const tableScenes: readonly SceneMaker[] = [sheets, linen, terrazzo, planks, tray];
