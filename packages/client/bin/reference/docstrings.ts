import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from '@typescript/typescript6';

/** What is written above each procedure, or else above what it calls of the services; read from the sources as they stand. */
export function readDocstrings(repository: string): ReadonlyMap<string, string> {
  const routers = readSources(join(repository, 'packages/api/src/router'), '-procedures.ts');
  const services = readSources(join(repository, 'packages/services/src'), 'service.ts', 'services.ts');
  const ofServices = docstringsOfServices(services);
  const objects = new Map(routers.flatMap(objectsOf));
  const known = new Map<string, string>();
  for (const [area, names] of areasOf(readSource(join(repository, 'packages/api/src/router/app-router.ts')))) {
    for (const property of names.flatMap((name) => objects.get(name) ?? [])) {
      const called = /ctx\.services\.(\w+\.\w+)\(/.exec(property.getText())?.[1] ?? '';
      const text = docstringOf(property) ?? ofServices.get(called);
      if (text !== undefined) known.set(`${area}.${property.name.getText()}`, text);
    }
  }
  return known;
}

function readSources(folder: string, ...endings: readonly string[]): readonly ts.SourceFile[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => endings.some((end) => file.endsWith(end)))
    .map((file) => readSource(join(folder, file)));
}

function readSource(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
}

/** Every object of procedures by its name. */
function objectsOf(source: ts.SourceFile): [string, readonly ts.PropertyAssignment[]][] {
  return source.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) =>
    declarationList.declarations.flatMap(({ name, initializer }): [string, readonly ts.PropertyAssignment[]][] => {
      if (initializer === undefined || !ts.isObjectLiteralExpression(initializer)) return [];
      return [[name.getText(), initializer.properties.filter(ts.isPropertyAssignment)]];
    }),
  );
}

/** The objects that each area of the router is made of. */
function areasOf(appRouter: ts.SourceFile): [string, readonly string[]][] {
  const procedures = new Map(objectsOf(appRouter)).get('procedures') ?? [];
  return procedures.map(({ name, initializer }) => [
    name.getText(),
    initializer.getText().match(/\w+Procedures/g) ?? [],
  ]);
}

/** As `order.cancel`: the sentence above a method of a service. */
function docstringsOfServices(sources: readonly ts.SourceFile[]): ReadonlyMap<string, string> {
  const interfaces = sources.flatMap(({ statements }) => statements.filter(ts.isInterfaceDeclaration));
  const named = new Map(interfaces.map((declaration) => [declaration.name.text, declaration]));
  const texts = new Map<string, string>();
  for (const service of named.get('Services')?.members.filter(ts.isPropertySignature) ?? []) {
    for (const method of named.get(service.type?.getText() ?? '')?.members ?? []) {
      const text = docstringOf(method);
      if (text !== undefined) texts.set(`${service.name.getText()}.${method.name?.getText()}`, text);
    }
  }
  return texts;
}

function docstringOf(node: ts.Node): string | undefined {
  const [comment] = ts.getJSDocCommentsAndTags(node);
  const text = comment === undefined ? undefined : ts.getTextOfJSDocComment(comment.comment);
  return text?.replaceAll(/\s+/g, ' ');
}
