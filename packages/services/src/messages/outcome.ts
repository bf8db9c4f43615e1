import { ProviderRefusal } from '../provider/provider-refusal.ts';

const CODE = /^[\w. -]{1,60}$/;

/** Why a message did not go out, in a word or two that say nothing of a person. */
export function outcomeOf(error: unknown): string {
  if (error instanceof ProviderRefusal) return printable(`${error.status} ${error.code}`);
  if (!(error instanceof Error)) return 'UNKNOWN';
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const said = [responseCode, code].filter((part) => typeof part === 'string' || typeof part === 'number');
  return said.length > 0 ? printable(said.join(' ')) : (NAMES[error.constructor.name] ?? 'UNKNOWN');
}

const NAMES: Readonly<Record<string, string>> = {
  TaskCancelledError: 'TIMEOUT',
  BrokenCircuitError: 'PAUSED',
  TypeError: 'UNREACHABLE',
};

const printable = (text: string) => (CODE.test(text) ? text : 'UNKNOWN');
