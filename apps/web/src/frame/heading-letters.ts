import type { Locale } from '@pushcart/domain';

const FAMILY = 'Bricolage Grotesque Variable';
const PATIENCE_MS = 500;

/**
 * Comes to an end when the letters of headings are there, or take too long: a heading that is written in others first would
 * wrap elsewhere and move all below it. Chinese headings are written with the fonts of the device.
 */
export async function headingLetters(locale: Locale): Promise<void> {
  if (locale !== 'en') return;
  const letters = document.fonts.load(`700 1em "${FAMILY}"`).catch(() => []);
  await Promise.race([letters, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}
