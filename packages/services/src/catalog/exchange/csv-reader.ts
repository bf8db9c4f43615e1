export interface CsvRecord {
  /** In which it begins, as an editor counts. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A row that no CSV file has. */
export class CsvFault extends Error {
  readonly line: number;

  constructor(line: number) {
    super(`Line ${line} is no row of a CSV file.`);
    this.line = line;
  }
}

export interface CsvReader {
  /** The next record that is whole, without empty lines before it. Null when there is none, or only its beginning. */
  next(maxLength: number): CsvRecord | null;
  /** What is not read yet, and the line in which it begins. */
  rest(): { readonly text: string; readonly line: number };
}

/**
 * Reads CSV as RFC 4180 has it, from a text that may end anywhere: what has not come whole is to be read again with what follows it.
 *
 * @param isLast nothing follows
 */
export function readCsv(text: string, from: { readonly line: number; readonly isLast: boolean }): CsvReader {
  const nextComma = finder(text, ',');
  const nextNewline = finder(text, '\n');
  let { line } = from;
  let at = 0;

  function skipEmptyLines(): void {
    while (text[at] === '\n' || (text[at] === '\r' && text[at + 1] === '\n')) {
      at = nextNewline(at) + 1;
      line += 1;
    }
  }

  /** The cells of the record at `at` and where the next one begins; null when its end has not come. */
  function readRecord(): { readonly cells: readonly string[]; readonly next: number } | null {
    const cells: string[] = [];
    for (let start = at; ; ) {
      const isQuoted = text[start] === '"';
      const close = isQuoted ? closingQuote(text, start) : null;
      if (close === -1) return null;
      const end = close === null ? Math.min(nextComma(start), nextNewline(start)) : close + 1;
      // It takes two characters more to know what a quote or a carriage return is.
      if (end + 1 >= text.length && !from.isLast) return null;
      const stop = isQuoted && text[end] === '\r' ? end + 1 : end;
      cells.push(isQuoted ? text.slice(start + 1, end - 1).replaceAll('""', '"') : plain(text.slice(start, end), end));
      if (stop >= text.length) return { cells, next: text.length };
      if (text[stop] === '\n') return { cells, next: stop + 1 };
      if (text[stop] !== ',') throw new CsvFault(line);
      start = stop + 1;
    }
  }

  function plain(cell: string, end: number): string {
    if (cell.includes('"')) throw new CsvFault(line);
    return text[end] !== ',' && cell.endsWith('\r') ? cell.slice(0, -1) : cell;
  }

  return {
    next(maxLength) {
      skipEmptyLines();
      if (at === text.length) return null;
      const record = readRecord();
      const next = record?.next ?? text.length;
      if (next - at > maxLength || (record === null && from.isLast)) throw new CsvFault(line);
      if (record === null) return null;
      const read = { line, cells: record.cells };
      line += linesIn(text, at, next);
      at = next;
      return read;
    },
    rest: () => ({ text: text.slice(at), line }),
  };
}

/** Where a character comes next, or the end of the text. What was found is kept until it is passed. */
function finder(text: string, character: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      const next = text.indexOf(character, from);
      found = next < 0 ? text.length : next;
    }
    return found;
  };
}

/** Where the quote that begins at `start` ends; -1 when its end has not come. Two quotes stand for one. */
function closingQuote(text: string, start: number): number {
  for (let at = start + 1; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0 || text[at + 1] !== '"') return at;
  }
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
