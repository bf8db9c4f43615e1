import type { LabelFile } from '@pushcart/client';

/**
 * Opens a window for a file that is still to come. Browsers let a window open while somebody presses a button, and no more once they have
 * waited for an answer; where none opens, the file is kept among the downloads.
 */
export function openWindow(): { show(file: LabelFile): void; close(): void } {
  const opened = window.open('', '_blank');
  return {
    show(file) {
      const bytes = Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0));
      const url = URL.createObjectURL(new Blob([bytes], { type: file.contentType }));
      if (opened !== null) {
        opened.location.href = url;
        return;
      }
      const link = document.createElement('a');
      link.href = url;
      link.download = file.fileName;
      link.click();
    },
    close: () => opened?.close(),
  };
}
