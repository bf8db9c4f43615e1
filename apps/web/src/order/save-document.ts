import type { DocumentFile } from '@pushcart/client';
import { saveFile } from '../account/save-file.ts';

/** Hands a PDF that came from the shop to the browser. */
export function saveDocument({ fileName, content }: DocumentFile): void {
  saveFile(
    fileName,
    'application/pdf',
    Uint8Array.from(atob(content), (byte) => byte.charCodeAt(0)),
  );
}
