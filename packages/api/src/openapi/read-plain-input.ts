import { transformer } from '../transformer.ts';
import { type JsonSchema, toJsonSchema } from './json-schema.ts';
import { PROCEDURES } from './procedures.ts';

const schemas = new Map<string, JsonSchema>();

/** Reads an input that came as plain JSON: what the procedure takes as a date is one, if the text says one. */
export function readPlainInput(path: string, json: unknown): unknown {
  const plain: unknown = json === undefined ? undefined : transformer.input.deserialize({ json });
  const procedure = PROCEDURES.get(path);
  if (procedure === undefined) return plain;
  const schema = schemas.get(path) ?? toJsonSchema(procedure.input, 'input');
  schemas.set(path, schema);
  return reviveDates(schema, plain);
}

function reviveDates(schema: JsonSchema, value: unknown): unknown {
  const branches = branchesOf(schema);
  if (typeof value === 'string') {
    const date = branches.some(({ format }) => format === 'date-time') ? new Date(value) : null;
    return date === null || Number.isNaN(date.getTime()) ? value : date;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = branches.map((branch) => asSchema(branch.items));
    return value.map((item) => reviveDates({ anyOf: items }, item));
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => {
      const fields = branches.map((branch) => asSchema(branch.properties?.[name] ?? branch.additionalProperties));
      return [name, reviveDates({ anyOf: fields }, field)];
    }),
  );
}

/** The schema itself and all it could be instead. */
function branchesOf(schema: JsonSchema): readonly JsonSchema[] {
  const others = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  return [schema, ...others.flatMap((other) => branchesOf(asSchema(other)))];
}

function asSchema(schema: unknown): JsonSchema {
  return typeof schema === 'object' && schema !== null ? (schema as JsonSchema) : {};
}
