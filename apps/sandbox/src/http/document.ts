import { type Html, html } from './html.ts';

interface Parts {
  readonly language: string;
  readonly title: string;
  /** Names of style sheets beside the base. */
  readonly styles: readonly string[];
  /** What else the head holds. */
  readonly head?: Html;
  readonly body: Html;
}

/** A whole page, which no search engine keeps. */
export function renderPage({ language, title, styles, head, body }: Parts): Html {
  return html`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    <title>${title}</title>
    <link rel="icon" href="/assets/mark.svg" type="image/svg+xml">
    ${['base', ...styles].map((name) => html`<link rel="stylesheet" href="/assets/${name}.css">`)}
    ${head}
  </head>
  <body>${body}</body>
</html>`;
}
