import { isSecret } from '../secret-input.ts';

/** Names a procedure with its input, however the input's fields are ordered. What is secret in it is left out: keys end up in files. */
export function topicKey(path: string, input: unknown): string {
  return named(path, input, (name) => !isSecret(name));
}

/** The same with what is secret: tells topics apart in memory, and goes nowhere else. */
export function topicIdentity(path: string, input: unknown): string {
  return named(path, input, () => true);
}

function named(path: string, input: unknown, isKept: (name: string) => boolean): string {
  return `${path} ${JSON.stringify(input ?? {}, (name, value) => (isKept(name) ? sorted(value) : undefined))}`;
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
