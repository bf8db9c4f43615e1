/** Without letters and digits that look alike. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 16;

/** A code of 80 random bits, in groups of four; `bytes` are 16 at random. */
export function createGiftCode(bytes: Uint8Array): string {
  // 256 is a multiple of 32, so no character is more likely than another.
  const text = [...bytes.subarray(0, LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return text.replace(/(.{4})(?=.)/g, '$1-');
}

/** A code as it is compared: however it was typed or grouped. Null for what can be none. */
export function readGiftCode(typed: string): string | null {
  const text = typed.toUpperCase().replace(/[\s-]/g, '');
  return text.length === LENGTH && [...text].every((character) => ALPHABET.includes(character)) ? text : null;
}
