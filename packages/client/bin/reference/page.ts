import type { TypesOf } from './types.ts';

export interface Entry extends TypesOf {
  readonly path: string;
  readonly type: 'query' | 'mutation' | 'subscription';
  /** Who may call it, as the router says: `anyone`, `signed-in` or a permission. */
  readonly access: string;
  readonly text: string;
}

const INTRO = `# Everything there is to call

Made from the types and the router by \`pnpm reference\` in \`packages/client\`; a test compares. \`pushcart\` is a client ([README](../packages/client/README.md)). The same calls
in plain JSON: [other languages](other-languages.md), and \`GET /api/openapi.json\` of a shop for every field.

- **Call**: \`.query\` asks, \`.mutate\` changes, and what has neither is a stream to loop over.
- **Who**: anyone; *a person*, who is signed in, and no key; or staff and keys with the scope named. *Staff* is for people alone.
- **Takes**: the fields of the input, \`?\` where they may be left out. \`key\` is [made by the client](concepts.md#keys) then. The type is \`RouterInputs['order']['get']\`.
- **Gives**: the type of the answer; of a stream the state of its snapshot, and after the arrow what its events hold.
`;

/** The page, an area after the other. `scopes` are the permissions that a key may have. */
export function referencePage(entries: readonly Entry[], scopes: readonly string[]): string {
  const areaOf = ({ path }: Entry) => path.split('.')[0] ?? '';
  const areas = [...new Set(entries.map(areaOf))];
  const links = areas.map((area) => `[${area}](#${area.toLowerCase()})`).join(' · ');
  const sections = areas.map((area) =>
    [
      `## ${area}\n`,
      '| call | who | takes | gives | |',
      '| --- | --- | --- | --- | --- |',
      ...entries.filter((entry) => areaOf(entry) === area).map((entry) => rowOf(entry, scopes)),
      '',
    ].join('\n'),
  );
  return [INTRO, `${links}\n`, ...sections].join('\n');
}

const VERBS = { query: '.query', mutation: '.mutate', subscription: '' } as const;

function rowOf({ path, type, access, takes, gives, tells, text }: Entry, scopes: readonly string[]): string {
  const answer = tells === null ? code(gives) : `${code(gives)} → ${code(tells)}`;
  return `| \`${path}${VERBS[type]}\` | ${whoOf(access, scopes)} | ${code(takes)} | ${answer} | ${cell(text)} |`;
}

function whoOf(access: string, scopes: readonly string[]): string {
  if (access === 'anyone') return 'anyone';
  if (access === 'signed-in') return 'a person';
  return scopes.includes(access) ? `\`${access}\`` : `staff, \`${access}\``;
}

const cell = (text: string) => text.replaceAll('|', '\\|');
const code = (text: string) => (text === '' || text === '{  }' ? '' : `\`${cell(text)}\``);
