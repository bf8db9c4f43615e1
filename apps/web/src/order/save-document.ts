import type { DocumentFile } from '@pushcart/client';
import { bytesOf, saveFile } from '../ui/save-file.ts';

/** Hands a PDF that came from the shop to the browser. */
export function saveDocument({ fileName, content }: DocumentFile): void {
  saveFile(fileName, 'application/pdf', bytesOf(content));
}
