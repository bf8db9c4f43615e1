/** Enough of a name to call a parcel by, too little to look a person up: "Robin E.", "王**". */
export function maskName(name: string): string {
  const words = name.trim().split(/\s+/u);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length > 1) return `${first} ${[...last][0]}.`;
  const [initial, ...rest] = [...first];
  return initial === undefined ? '' : `${initial}${'*'.repeat(Math.min(rest.length, 2))}`;
}
