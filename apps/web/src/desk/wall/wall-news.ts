import { rereadTogether } from '../reread-together.ts';

export const WALL_KEY = ['desk', 'wall'] as const;

const TOGETHER_MS = 2_000;

/** Reads the wall again. */
export const rereadWall = rereadTogether(WALL_KEY, TOGETHER_MS);
