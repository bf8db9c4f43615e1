import type { LabelFile } from '@pushcart/client';
import { bytesOf, saveFile } from './save-file.ts';

/**
 * Opens a file that is still to come in a window of its own. Browsers let a window open while somebody presses a button, and no more once
 * they have waited for an answer; where none opens, the file is kept among the downloads.
 */
export async function openFile(fetch: () => Promise<LabelFile>): Promise<void> {
  const opened = window.open('', '_blank');
  try {
    const { fileName, contentType, base64 } = await fetch();
    const bytes = bytesOf(base64);
    if (opened === null) saveFile(fileName, contentType, bytes);
    else opened.location.href = URL.createObjectURL(new Blob([bytes], { type: contentType }));
  } catch (error) {
    opened?.close();
    throw error;
  }
}
