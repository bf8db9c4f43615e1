import { fileURLToPath } from 'node:url';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

export const repositoryRoot = fromRoot('');
/** Holds what can be made again: unpacked packages, the clusters of test runs. */
export const cacheDir = fromRoot('.cache');
export const prismaDir = fromRoot('prisma');
