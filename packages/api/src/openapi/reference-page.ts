import type { OpenApiDocument, Operation } from './document.ts';

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
nav a { display: inline-block; margin: 0 .75rem .25rem 0; }
details { border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent); padding: .5rem 0; }
summary { cursor: pointer; overflow-wrap: anywhere; }
code, pre { font: .85rem/1.45 ui-monospace, monospace; }
pre { overflow-x: auto; padding: .75rem; background: color-mix(in srgb, currentColor 7%, transparent); border-radius: .5rem; }
.verb { display: inline-block; min-width: 3.5rem; font-weight: 700; }
`;

/** The document as a page to read, without a script. */
export function referencePage(document: OpenApiDocument): string {
  const { info, tags } = document;
  const areas = tags.map(({ name }) => area(name, document)).join('');
  const links = tags.map(({ name }) => `<a href="#${escapeHtml(name)}">${escapeHtml(name)}</a>`).join('');
  const intro = info.description.split('\n\n').map((text) => `<p>${marked(text)}</p>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(info.title)} API</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeHtml(info.title)} API ${escapeHtml(info.version)}</h1>
${intro.join('\n')}
<p>The same for programs: <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<nav aria-label="Areas">${links}</nav>
${areas}
</body>
</html>
`;
}

function area(name: string, { paths }: OpenApiDocument): string {
  const operations = Object.entries(paths).flatMap(([address, { get, post }]) => {
    const operation = get ?? post;
    if (operation === undefined || operation.tags[0] !== name) return [];
    return [describe(get === undefined ? 'POST' : 'GET', address, operation)];
  });
  return `<h2 id="${escapeHtml(name)}">${escapeHtml(name)}</h2>${operations.join('')}`;
}

function describe(
  verb: string,
  address: string,
  { description, parameters, requestBody, responses }: Operation,
): string {
  const takes = requestBody ?? parameters;
  return `<details id="${escapeHtml(address)}">
<summary><code><span class="verb">${verb}</span> ${escapeHtml(address)}</code></summary>
<p>${marked(description)}</p>
<h3>Takes</h3><pre>${pretty(takes)}</pre>
<h3>Gives</h3><pre>${pretty(responses)}</pre>
</details>`;
}

function pretty(value: unknown): string {
  return escapeHtml(JSON.stringify(value, null, 2));
}

function marked(text: string): string {
  return escapeHtml(text).replaceAll(/`([^`]*)`/g, '<code>$1</code>');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
