import superjson from 'superjson';

type Annotations = Record<string, readonly ['Date' | 'undefined']>;

/**
 * What superjson makes of an answer, at a tenth of the cost: our answers are plain JSON with dates, so it is enough to note where the
 * dates are. Anything else is left to superjson.
 */
export function writeOutput(value: unknown): unknown {
  if (value === undefined || value instanceof Date) return superjson.serialize(value);
  const annotations: Annotations = {};
  if (!annotate(value, [], annotations)) return superjson.serialize(value);
  const isPlain = Object.keys(annotations).length === 0;
  return isPlain ? { json: value } : { json: value, meta: { values: annotations, v: 1 } };
}

/** Notes the dates in `value`. False when it holds something that is neither JSON nor a date. */
function annotate(value: unknown, path: string[], annotations: Annotations): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0);
    case 'object':
      break;
    default:
      return false;
  }
  if (value === null) return true;
  if (value instanceof Date) {
    annotations[path.map(escapeKey).join('.')] = ['Date'];
    return !Number.isNaN(value.getTime());
  }
  return annotateParts(value, path, annotations);
}

function annotateParts(parent: object, path: string[], annotations: Annotations): boolean {
  const isList = Array.isArray(parent);
  if (!isList && Object.getPrototypeOf(parent) !== Object.prototype) return false;
  for (const key of Object.keys(parent)) {
    const part: unknown = Reflect.get(parent, key);
    // JSON leaves it out, which reads the same; in a list it would leave a hole.
    if (part === undefined && !isList) continue;
    path.push(key);
    const isKnown = annotate(part, path, annotations);
    path.pop();
    if (!isKnown) return false;
  }
  return true;
}

const escapeKey = (key: string) => key.replaceAll('\\', '\\\\').replaceAll('.', '\\.');
