import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { appRouter } from '@pushcart/api';
import { API_KEY_SCOPES } from '@pushcart/domain';
import { readDocstrings } from './reference/docstrings.ts';
import { type Entry, referencePage } from './reference/page.ts';
import { readTypes } from './reference/types.ts';

const client = fileURLToPath(new URL('..', import.meta.url));
const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** Where the page is kept. */
export const REFERENCE = `${repository}docs/reference.md`;

/** The page of everything there is to call, as router, published types and sources say now. */
export function makeReference(): string {
  const procedures = Object.entries(appRouter._def.procedures).map(([path, procedure]) => {
    const { type, meta } = Reflect.get(procedure, '_def') as Pick<Entry, 'type'> & {
      readonly meta: Pick<Entry, 'access'>;
    };
    return { path, type, access: meta.access, isStream: type === 'subscription' };
  });
  const docstrings = readDocstrings(repository);
  const types = readTypes(client, procedures);
  const entries = procedures.flatMap((procedure) => {
    const known = types.get(procedure.path);
    return known === undefined ? [] : [{ ...procedure, ...known, text: docstrings.get(procedure.path) ?? '' }];
  });
  return referencePage(entries, API_KEY_SCOPES);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(REFERENCE, makeReference());
