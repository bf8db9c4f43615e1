/** Where lines go: text for people, or one JSON document a line for scripts. */
export interface Screen {
  show(line: string, value: unknown): void;
  /** Aborted when the person has had enough. */
  readonly signal: AbortSignal;
}

export function createScreen(json: boolean, signal: AbortSignal): Screen {
  return {
    signal,
    show: (line, value) => process.stdout.write(`${json ? JSON.stringify(value) : line}\n`),
  };
}
