/** One thing `pnpm lab` does. */
export interface Command {
  readonly describes: string;
  /** What may stand after its name, each with a value unless its fallback is `false`. */
  readonly options: Readonly<Record<string, Option>>;
  run(values: Values, progress: (text: string) => void): Promise<Outcome>;
}

export interface Option {
  readonly help: string;
  /** What holds when it is not given; `false` for a switch. */
  readonly fallback?: string | false;
}

export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** What came of it: for people, for programs, and whether all is well. */
export interface Outcome {
  readonly ok: boolean;
  readonly text: string;
  readonly figures: Readonly<Record<string, unknown>>;
}

/** A mistake that whoever typed the command can mend: told without a stack. */
export class UsageError extends Error {}

export function wholeNumber(values: Values, name: string): number {
  const text = textOf(values, name) ?? '';
  const value = Number(text.replaceAll('_', ''));
  if (text !== '' && Number.isInteger(value) && value > 0) return value;
  throw new UsageError(`--${name} takes a whole number above 0, such as --${name} 1000; "${text}" is none.`);
}

export function textOf(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
