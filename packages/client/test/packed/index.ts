export { type Block, blockOf, pages, readBlocks } from './blocks.ts';
export { writePage } from './pages.ts';
export { openProject, type Project } from './project.ts';
