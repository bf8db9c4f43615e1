import type { LocalizedText } from '@pushcart/client';
import { languageOf, textIn } from './language.ts';
import { type Style, styleFor } from './style.ts';
import { type Column, tableLines } from './table.ts';
import { plain, plainJson } from './width.ts';

/** Where what a command says goes: text for people, or one JSON document a line for scripts. */
export interface Output {
  readonly isJson: boolean;
  readonly style: Style;
  /** The shop's own words in the language of the terminal. */
  text(text: LocalizedText): string;
  /** A line of the answer, without colours, or what it says as a document. */
  show(line: string, value: unknown): void;
  /** What is said to people in several lines, which may have colours and steer nothing, and to scripts in one document. */
  page(lines: readonly string[], value: unknown): void;
  /** Rows of the answer under their headings, or a document each. */
  table<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): void;
  /** Beside the answer, so that a pipe holds the answer alone. */
  notice(text: string): void;
}

/** Writes to this process. Tables in a pipe are as wide as they need. */
export function createOutput(isJson: boolean): Output {
  const { stdout, stderr } = process;
  const style = styleFor(stdout);
  const language = languageOf(process.env);
  const print = (line: string) => void stdout.write(`${line}\n`);
  const document = (value: unknown) => print(plainJson(value));
  const width = stdout.isTTY ? stdout.columns : Number.POSITIVE_INFINITY;
  return {
    isJson,
    style,
    text: (text) => textIn(language, text),
    show: (line, value) => (isJson ? document(value) : print(plain(line))),
    page: (lines, value) => (isJson ? document(value) : lines.forEach(print)),
    table: (rows, columns) => {
      if (isJson) rows.forEach(document);
      else if (rows.length === 0) stderr.write('Nothing there.\n');
      else tableLines(rows, columns, { width, style }).forEach(print);
    },
    notice: (text) => void stderr.write(`${plain(text)}\n`),
  };
}
