const HAS_VOWEL = /[aeiouy]/;

/** What forms of an English word have in common: plural, past and -ing end alike. Anything else stays as it is. */
export function stem(word: string): string {
  if (word.length < 4 || /[^a-z]/.test(word)) return word;
  const plain = withoutVerbEnding(singular(word));
  return plain.length > 4 && plain.endsWith('e') ? plain.slice(0, -1) : plain;
}

function singular(word: string): string {
  if (word.endsWith('ies') && !/[ae]ies$/.test(word)) {
    return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  }
  if (/(ss|us|is)$/.test(word)) return word;
  if (/(sh|ch|x|ss|zz)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

function withoutVerbEnding(word: string): string {
  const root = word.length > 5 ? /^(.{3,}?)(?:ed|ing)$/.exec(word)?.[1] : undefined;
  if (root === undefined || !HAS_VOWEL.test(root)) return word;
  if (/(at|bl|iz)$/.test(root)) return `${root}e`;
  return /([^aeiouylsz])\1$/.test(root) ? root.slice(0, -1) : root;
}
