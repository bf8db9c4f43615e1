import { isSecret } from '../secret-input.ts';

/** Names a procedure with its input, however the input's fields are ordered. What is secret in it is left out: keys end up in files. */
export function topicKey(path: string, input: unknown): string {
  return `${path} ${JSON.stringify(input ?? {}, (name, value) => (isSecret(name) ? undefined : sorted(value)))}`;
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
