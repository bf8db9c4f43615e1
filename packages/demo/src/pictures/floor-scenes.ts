import { darken, lighten, mix } from './colour.ts';
import type { Scene, SceneMaker } from './scene.ts';
import { glow, gradient, svg } from './svg.ts';

const draw = (defs: string, body: string): string => svg(960, 960, defs, body);

/** Wall colours of a room papered in one colour: lit from the upper left. */
const wall = (paper: string): string => gradient('wall', [lighten(paper, 0.42), paper, darken(paper, 0.05)]);
const spot = (x: number, y: number, r: number): string =>
  `<ellipse cx="${x}" cy="${y}" rx="${r}" ry="${r * 0.9}" fill="url(#spot)"/>`;

/** Seamless paper rolled down from the wall to the table. */
const sweep: SceneMaker = (paper, turn) => ({
  svg: draw(
    gradient('wall', [lighten(paper, 0.3), lighten(paper, 0.12), darken(paper, 0.07), lighten(paper, 0.2), paper]) +
      glow('spot', '#ffffff', 0.75),
    `<rect width="960" height="960" fill="url(#wall)"/>${spot(400 + turn * 160, 430, 470)}`,
  ),
  y: 745,
  room: 560,
  shadow: 'soft',
});

/** A round plinth in front of the wall. */
const plinth: SceneMaker = (paper, turn) => {
  const wide = 300 + turn * 40;
  const top = 720;
  return {
    svg: draw(
      wall(paper) +
        gradient('floor', [mix(paper, '#fffdf8', 0.1), lighten(paper, 0.35)]) +
        gradient('side', [darken(paper, 0.16), lighten(paper, 0.28), lighten(paper, 0.1), darken(paper, 0.2)], true) +
        gradient('lid', [lighten(paper, 0.5), lighten(paper, 0.72)]) +
        glow('spot', '#ffffff', 0.7) +
        glow('dark', darken(paper, 0.75), 0.35),
      '<rect width="960" height="960" fill="url(#wall)"/><rect y="800" width="960" height="160" fill="url(#floor)"/>' +
        spot(480, 400, 450) +
        `<ellipse cx="${480 + 40}" cy="905" rx="${wide * 1.35}" ry="52" fill="url(#dark)"/>` +
        `<path d="M${480 - wide} ${top} V 872 A ${wide} 56 0 0 0 ${480 + wide} 872 V ${top} Z" fill="url(#side)"/>` +
        `<ellipse cx="480" cy="${top}" rx="${wide}" ry="56" fill="url(#lid)"/>`,
    ),
    y: top + 22,
    room: 520,
    shadow: 'soft',
  };
};

/** An arched niche let into the wall. */
const arch: SceneMaker = (paper, turn) => {
  const half = 300 + turn * 30;
  const foot = 770;
  return {
    svg: draw(
      wall(lighten(paper, 0.35)) +
        gradient('niche', [darken(paper, 0.18), paper, lighten(paper, 0.18)]) +
        gradient(
          'inside',
          [`${darken(paper, 0.5)}/0.34`, `${darken(paper, 0.5)}/0.05`, `${darken(paper, 0.5)}/0`],
          true,
        ) +
        gradient('sill', [lighten(paper, 0.66), lighten(paper, 0.4)]) +
        glow('spot', '#ffffff', 0.5),
      '<rect width="960" height="960" fill="url(#wall)"/>' +
        `<path id="n" d="M${480 - half} ${foot} V ${170 + half} A ${half} ${half} 0 0 1 ${480 + half} ${170 + half} V ${foot} Z" fill="url(#niche)"/>` +
        `<path d="M${480 - half} ${foot} V ${170 + half} A ${half} ${half} 0 0 1 ${480 + half} ${170 + half} V ${foot} Z" fill="url(#inside)"/>` +
        spot(520, 470, 330) +
        `<path d="M${480 - half} ${foot} L ${480 - half + 46} ${foot - 62} H ${480 + half} V ${foot} Z" fill="${lighten(paper, 0.45)}"/>` +
        `<rect x="0" y="${foot}" width="960" height="${960 - foot}" fill="url(#sill)"/>` +
        `<rect x="0" y="${foot}" width="960" height="3" fill="#ffffff" opacity="0.55"/>`,
    ),
    y: foot + 42,
    room: 540,
    shadow: 'soft',
  };
};

/** A wooden shelf on the wall. */
const shelf: SceneMaker = (paper, turn) => {
  const wood = mix('#c99a6b', '#a8764c', turn);
  const rail = 400;
  return {
    svg: draw(
      wall(paper) +
        gradient('top', [darken(wood, 0.06), lighten(wood, 0.18)]) +
        gradient('edge', [lighten(wood, 0.12), darken(wood, 0.16)]) +
        gradient('under', [`${darken(paper, 0.7)}/0.36`, `${darken(paper, 0.7)}/0`]) +
        glow('spot', '#ffffff', 0.7),
      `<rect width="960" height="960" fill="url(#wall)"/>${spot(360, 330, 480)}` +
        `<rect x="0" y="${rail - 250}" width="960" height="2" fill="${darken(paper, 0.2)}" opacity="0.25"/>` +
        '<rect y="722" width="960" height="58" fill="url(#top)"/><rect y="780" width="960" height="46" fill="url(#edge)"/>' +
        `<path d="M0 744 C 240 738 420 752 960 742 M0 762 C 300 768 620 756 960 764" stroke="${darken(wood, 0.3)}" stroke-opacity="0.22" stroke-width="3" fill="none"/>` +
        '<rect y="826" width="960" height="90" fill="url(#under)"/>',
    ),
    y: 758,
    room: 545,
    shadow: 'soft',
  };
};

/** Morning sun through a window, thrown on the wall in panes. */
const windowLight: SceneMaker = (paper, turn) => {
  const pane = (x: number, y: number): string =>
    `<path d="M${x} ${y} l 190 -46 v 232 l -190 46 Z" fill="#fffaf0" opacity="0.5"/>`;
  const left = 210 + turn * 180;
  return {
    svg: draw(
      gradient('wall', [paper, darken(paper, 0.06), darken(paper, 0.1)]) +
        gradient('floor', [lighten(paper, 0.16), lighten(paper, 0.42)]) +
        glow('spot', '#fff6e2', 0.6),
      '<rect width="960" height="960" fill="url(#wall)"/>' +
        pane(left, 150) +
        pane(left + 212, 98) +
        pane(left, 408) +
        pane(left + 212, 356) +
        spot(left + 200, 360, 430) +
        '<rect y="690" width="960" height="270" fill="url(#floor)"/>' +
        `<rect y="688" width="960" height="5" fill="${darken(paper, 0.25)}" opacity="0.22"/>`,
    ),
    y: 800,
    room: 550,
    shadow: 'window',
  };
};

/** Glazed tiles behind a stone counter. */
const tiles: SceneMaker = (paper, turn) => {
  const tile = 120;
  const shift = turn > 0.5 ? tile / 2 : 0;
  const rows = [0, 1, 2, 3, 4, 5].flatMap((row) =>
    [-1, 0, 1, 2, 3, 4, 5, 6, 7].map((column) => {
      const tone = lighten(paper, 0.18 + (((row * 7 + column * 5) % 6) + 1) * 0.045);
      const x = column * tile + (row % 2 === 0 ? 0 : shift);
      return `<rect x="${x + 3}" y="${row * tile + 3}" width="${tile - 6}" height="${tile - 6}" rx="5" fill="${tone}"/><rect x="${x + 9}" y="${row * tile + 9}" width="${tile - 18}" height="4" rx="2" fill="#ffffff" opacity="0.32"/>`;
    }),
  );
  return {
    svg: draw(
      gradient('counter', [lighten('#d9d3c8', 0.55), '#e4ddd2']) +
        glow('spot', '#ffffff', 0.55) +
        gradient('fade', [`${darken(paper, 0.6)}/0`, `${darken(paper, 0.6)}/0.14`]),
      `<rect width="960" height="960" fill="${darken(paper, 0.1)}"/>${rows.join('')}` +
        `<rect width="960" height="720" fill="url(#fade)"/>${spot(430, 380, 470)}` +
        '<rect y="718" width="960" height="242" fill="url(#counter)"/><rect y="716" width="960" height="4" fill="#ffffff" opacity="0.7"/>',
    ),
    y: 800,
    room: 550,
    shadow: 'soft',
  };
};

/** Cloth hung behind and drawn over the table. */
const drape: SceneMaker = (paper, turn) => {
  const folds = [0, 1, 2, 3, 4, 5, 6, 7].map((fold) => {
    const x = -40 + fold * 130 + Math.sin(fold * 2.3 + turn * 6) * 26;
    return `<path d="M${x} -20 C ${x + 34} 240 ${x - 30} 470 ${x + 22} 740 L ${x + 104} 740 C ${x + 60} 470 ${x + 120} 240 ${x + 84} -20 Z" fill="url(#fold)"/>`;
  });
  return {
    svg: draw(
      gradient(
        'fold',
        [`${darken(paper, 0.4)}/0.2`, `${darken(paper, 0.4)}/0.02`, '#ffffff/0.36', `${darken(paper, 0.4)}/0.05`],
        true,
      ) +
        gradient('cloth', [lighten(paper, 0.16), paper, darken(paper, 0.1)]) +
        gradient('table', [lighten(paper, 0.32), lighten(paper, 0.62)]) +
        glow('spot', '#ffffff', 0.5),
      `<rect width="960" height="960" fill="url(#cloth)"/>${folds.join('')}${spot(480, 420, 420)}` +
        '<path d="M0 742 C 160 716 300 756 480 738 S 800 722 960 744 V 960 H 0 Z" fill="url(#table)"/>' +
        `<path d="M0 742 C 160 716 300 756 480 738 S 800 722 960 744" fill="none" stroke="${darken(paper, 0.3)}" stroke-opacity="0.25" stroke-width="4"/>`,
    ),
    y: 806,
    room: 545,
    shadow: 'soft',
  } satisfies Scene;
};

export const floorScenes: readonly SceneMaker[] = [sweep, plinth, arch, shelf, windowLight, tiles, drape];
