import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const PACKAGE = '@embedpdf/fonts-sc';
let font: Buffer | undefined;

/** Noto Sans with Latin, Chinese and the signs of currencies. Read once; a document takes in only the characters it shows. */
export function documentFont(): Buffer {
  font ??= readFileSync(
    join(dirname(createRequire(import.meta.url).resolve(PACKAGE)), '../fonts/NotoSansHans-Regular.otf'),
  );
  return font;
}
