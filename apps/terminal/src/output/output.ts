/** Where what a command says goes: text for people, or one JSON document a line for scripts. */
export interface Output {
  readonly isJson: boolean;
  /** A line of the answer, or what it says as a document. */
  show(line: string, value: unknown): void;
  /** Beside the answer, so that a pipe holds the answer alone. */
  notice(text: string): void;
}

export function createOutput(isJson: boolean): Output {
  return {
    isJson,
    show: (line, value) => process.stdout.write(`${isJson ? JSON.stringify(value) : line}\n`),
    notice: (text) => process.stderr.write(`${text}\n`),
  };
}
