/** What is said of one thing in one line, without what there is nothing to say of. */
export function dotted(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' · ');
}
