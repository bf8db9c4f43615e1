import { transform } from 'esbuild';
import { type Block, readBlocks, slugOf } from './blocks.ts';
import type { Project } from './project.ts';

/**
 * Puts the blocks of a page into a folder of the project, by default one that is named after it: programs to be compiled, each also as
 * the `.js` or `.mjs` that Node.js runs, and other files as they are. Returns the folder.
 */
export async function writePage(project: Project, page: string, folder = slugOf(page)): Promise<string> {
  for (const block of await readBlocks(page)) {
    if (block.language === 'ts' || block.language === 'tsx') await writeProgram(project, folder, block);
    else if (block.file !== null) await project.write(`${folder}/${block.file}`, block.code);
  }
  return folder;
}

async function writeProgram(project: Project, folder: string, { name, language, file, code }: Block): Promise<void> {
  const path = `${folder}/${file ?? `${name}.${language}`}`;
  // What is no file of its own may neither import nor export, and is a module nonetheless.
  await project.write(path, file === null ? `${code}\nexport {};\n` : code);
  const loader = path.endsWith('.tsx') ? 'tsx' : 'ts';
  const program = await transform(code, { loader, jsx: 'automatic', format: 'esm' });
  await project.write(path.replace(/\.(m?)tsx?$/, '.$1js'), program.code);
}
