const ASCII = /^[\0-\x7f]*$/;

/** A text as it is compared: one form of each character, lower case, without accents. */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .replace(/[’‘]/g, "'");
}
