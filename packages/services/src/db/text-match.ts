const MAX_TERMS = 8;

/** The words of a query; more than eight narrow nothing down any further. */
export function termsOf(query: string): readonly string[] {
  return query.split(/\s+/u).filter(Boolean).slice(0, MAX_TERMS);
}

/** A pattern for ILIKE that finds the text itself, wildcards included, anywhere. */
export function matchesAnywhere(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
