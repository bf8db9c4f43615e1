import { join } from 'node:path';
import ts from '@typescript/typescript6';

/** What is known of a procedure by its types. */
export interface TypesOf {
  readonly takes: string;
  /** The answer, or the state that a stream begins with. */
  readonly gives: string;
  /** What a stream tells then; null for a call. */
  readonly tells: string | null;
}

export interface Named {
  readonly path: string;
  readonly isStream: boolean;
}

const LONGEST = 70;

/** Reads from the published types what each procedure takes and gives, by the names its users see. */
export function readTypes(client: string, procedures: readonly Named[]): ReadonlyMap<string, TypesOf> {
  const textOf = openTables(join(client, 'reference-types.ts'), sourceOf(procedures));
  return new Map(
    procedures.map(({ path, isStream }) => [
      path,
      { takes: textOf('Takes', path), gives: textOf('Gives', path), tells: isStream ? textOf('Tells', path) : null },
    ]),
  );
}

/** Checks a file that is not on the disk, and gives what describes a member of one of its interfaces. */
function openTables(file: string, text: string): (table: string, path: string) => string {
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2023,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, target) =>
    name === file ? ts.createSourceFile(name, text, target) : getSourceFile(name, target);
  const program = ts.createProgram([file], options, host);
  const checker = program.getTypeChecker();
  const tables = program.getSourceFile(file)?.statements.filter(ts.isInterfaceDeclaration) ?? [];
  const members = new Map(
    tables.flatMap(({ name, members: of }) =>
      of.flatMap((member) =>
        member.name && 'text' in member.name ? [[`${name.text} ${member.name.text}`, member]] : [],
      ),
    ) as [string, ts.TypeElement][],
  );
  return (table, path) => {
    const member = members.get(`${table} ${path}`);
    const type = member && checker.getTypeAtLocation(member);
    // What the types do not know reads as `any`.
    if (type === undefined || (type.flags & ts.TypeFlags.Any) !== 0) {
      throw new Error(`The published types do not know ${path}: run \`pnpm snapshot\` first.`);
    }
    return describe(checker, type);
  };
}

function sourceOf(procedures: readonly Named[]): string {
  const table = (name: string, rows: readonly string[]) => `interface ${name} {\n${rows.join('\n')}\n}\n`;
  const at = (path: string) =>
    path
      .split('.')
      .map((name) => `['${name}']`)
      .join('');
  const frame = (path: string) => `FrameOf<RouterOutputs${at(path)}>`;
  const streams = procedures.filter(({ isStream }) => isStream);
  return [
    "import type { EventOf, FrameOf, RouterInputs, RouterOutputs, StateOf } from './api.snapshot.d.ts';",
    table(
      'Takes',
      procedures.map(({ path }) => `'${path}': RouterInputs${at(path)};`),
    ),
    table(
      'Gives',
      procedures.map(
        ({ path, isStream }) => `'${path}': ${isStream ? `StateOf<${frame(path)}>` : `RouterOutputs${at(path)}`};`,
      ),
    ),
    table(
      'Tells',
      streams.map(({ path }) => `'${path}': EventOf<${frame(path)}>;`),
    ),
  ].join('\n');
}

const FLAGS = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope;

/** The name of a type where it has one or is short, else the names of its fields. */
function describe(checker: ts.TypeChecker, type: ts.Type): string {
  const name = type.aliasSymbol?.name ?? type.symbol?.name;
  const hasName = name !== undefined && !name.startsWith('__') && !checker.isArrayLikeType(type);
  const text = checker.typeToString(type, undefined, FLAGS).replaceAll('readonly ', '');
  if ((type.flags & ts.TypeFlags.Void) !== 0 || text.startsWith('void |')) return '';
  if (type.isUnion() && !hasName && (text.length > LONGEST || text.startsWith('{'))) {
    return [...new Set(type.types.map((part) => describe(checker, part)))].join(' | ');
  }
  if (hasName || (text.length <= LONGEST && !text.startsWith('{'))) return text;
  return `{ ${type
    .getProperties()
    .flatMap((field) => fieldOf(field))
    .join(', ')} }`;
}

/** The client gives back the cursor, and makes the key where it is left out. */
function fieldOf({ name, flags }: ts.Symbol): string[] {
  if (name === 'lastEventId') return [];
  return [name === 'key' || (flags & ts.SymbolFlags.Optional) !== 0 ? `${name}?` : name];
}
