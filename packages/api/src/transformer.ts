import { type TRPCCombinedDataTransformer, TRPCError } from '@trpc/server';
import superjson from 'superjson';
import { writeOutput } from './write-output.ts';

const MAX_DEPTH = 24;
const MAX_VALUES = 20_000;
const MAX_ANNOTATIONS = 200;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
// That two parts were one object at the client makes no difference here.
const ANNOTATIONS = new Set(['values', 'v', 'referentialEqualities']);
const ISO_DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;

/**
 * superjson on the way out. On the way in only what our inputs are made of: plain JSON, dates and undefined.
 * superjson itself would let a client build a RegExp, a URL or a number of a million digits here.
 */
export const transformer: TRPCCombinedDataTransformer = {
  input: { serialize: (value) => superjson.serialize(value), deserialize: readInput },
  output: { serialize: writeOutput, deserialize: (value) => superjson.deserialize(value) },
};

function readInput(wire: unknown): unknown {
  if (wire === undefined) return undefined;
  if (!isRecord(wire)) throw refused('is not an envelope');
  for (const key of Object.keys(wire)) if (key !== 'json' && key !== 'meta') throw refused('has an unknown part');
  checkPlain(wire.json);
  return wire.meta === undefined ? wire.json : annotate(wire.json, wire.meta);
}

// Without recursion: how deep it goes is the client's choice.
function checkPlain(root: unknown): void {
  const pending: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }];
  for (let seen = 0; pending.length > 0; seen++) {
    const next = pending.pop();
    if (next === undefined) return;
    if (seen > MAX_VALUES || next.depth > MAX_DEPTH) throw refused('is too large');
    if (typeof next.value !== 'object' || next.value === null) continue;
    for (const key of Object.keys(next.value)) if (FORBIDDEN_KEYS.has(key)) throw refused(`names ${key}`);
    for (const value of Object.values(next.value)) pending.push({ value, depth: next.depth + 1 });
  }
}

function annotate(json: unknown, meta: unknown): unknown {
  if (!isRecord(meta)) throw refused('has broken annotations');
  for (const key of Object.keys(meta)) if (!ANNOTATIONS.has(key)) throw refused('has an unknown annotation');
  const { values } = meta;
  if (values === undefined) return json;
  if (Array.isArray(values)) return revive(json, values);
  if (!isRecord(values)) throw refused('has broken annotations');
  const entries = Object.entries(values);
  if (entries.length > MAX_ANNOTATIONS) throw refused('has too many annotations');
  for (const [path, annotation] of entries) reviveAt(json, path, annotation);
  return json;
}

function reviveAt(root: unknown, path: string, annotation: unknown): void {
  const keys = path.split('.');
  const last = keys.pop();
  let parent = root;
  for (const key of keys) parent = child(parent, key);
  if (last === undefined) throw refused('has broken annotations');
  const value = revive(child(parent, last), annotation);
  Object.defineProperty(parent, last, { value, enumerable: true, writable: true, configurable: true });
}

function child(parent: unknown, key: string): unknown {
  if (typeof parent !== 'object' || parent === null || !Object.hasOwn(parent, key)) {
    throw refused('annotates what is not there');
  }
  return Reflect.get(parent, key);
}

function revive(value: unknown, annotation: unknown): unknown {
  const kind = Array.isArray(annotation) && annotation.length === 1 ? annotation[0] : null;
  if (kind === 'undefined') return undefined;
  if (kind !== 'Date' || typeof value !== 'string' || !ISO_DATE.test(value))
    throw refused('has a value of a kind not taken here');
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) throw refused('has an impossible date');
  return date;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refused(why: string): TRPCError {
  return new TRPCError({ code: 'BAD_REQUEST', message: `The input ${why}.` });
}
