const HAN = /\p{Script=Han}/u;
/** Shorter beginnings of a word would find half of all people. */
const MIN_PREFIX = 3;
const MAX_TOKENS = 80;

/** A name without case, accents and width, as its tokens are made of. */
function normalised(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Words of letters, and runs of Han characters, which know no words. */
function partsOf(name: string): readonly string[] {
  return normalised(name).match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
}

/**
 * What a name is filed under: each word and its beginnings of three letters and more; of Han each character and each pair. Bounded, so
 * that no name fills the index.
 */
export function nameTokens(name: string): readonly string[] {
  const tokens = partsOf(name).flatMap((part) => (HAN.test(part) ? [...part, ...pairsOf(part)] : beginningsOf(part)));
  return [...new Set(tokens)].slice(0, MAX_TOKENS);
}

/** What a search asks for: all of these must be filed under a name. Empty when it says too little. */
export function searchTokens(search: string): readonly string[] {
  const tokens = partsOf(search).flatMap((part) => {
    if (!HAN.test(part)) return [part];
    return [...part].length === 1 ? [part] : pairsOf(part);
  });
  return [...new Set(tokens)].slice(0, MAX_TOKENS);
}

function pairsOf(run: string): readonly string[] {
  const characters = [...run];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

function beginningsOf(word: string): readonly string[] {
  const letters = [...word];
  const longer = letters.slice(MIN_PREFIX).map((_, index) => letters.slice(0, MIN_PREFIX + index).join(''));
  return [...longer, word];
}
