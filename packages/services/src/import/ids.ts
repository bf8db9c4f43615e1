/** The id of what an import calls by this name. */
export function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The import names "${name}", which it does not bring.`);
  return id;
}
