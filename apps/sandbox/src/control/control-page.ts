import { renderPage } from '../http/document.ts';
import { type Html, html } from '../http/html.ts';
import type { Language } from '../payment/page/words.ts';
import { CONTROL_WORDS } from './control-words.ts';
import { type FaultName, faultsOf } from './fault-list.ts';

/** A payment or a parcel, without anything personal. */
export interface RecentRow {
  readonly name: string;
  readonly text: string;
  readonly status: string;
  /** ISO 8601. */
  readonly at: string;
  /** A page of its own. */
  readonly href?: string;
}

interface View {
  readonly service: 'payment' | 'carrier';
  readonly rows: readonly RecentRow[];
  readonly on: ReadonlySet<FaultName>;
  readonly language: Language;
}

export function renderControlPage({ service, rows, on, language }: View): Html {
  const words = CONTROL_WORDS[language];
  const other: Language = language === 'en' ? 'zh-CN' : 'en';
  const faultRow = (name: FaultName) =>
    html`<li><label><input type="checkbox" name="fault" value="${name}"${on.has(name) && html` checked`}> ${words.fault[name]}</label></li>`;
  return renderPage({
    language,
    title: `${words.title[service]} · Sandbox`,
    styles: ['control'],
    body: html`<main class="control">
      <header>
        <h1>${words.title[service]}</h1>
        <a href="/?lang=${other}" lang="${other}" hreflang="${other}">${words.other}</a>
      </header>
      <p>${words.about}</p>
      <form method="post" action="/?lang=${language}">
        <h2>${words.faults}</h2>
        <p>${words.faultsAbout}</p>
        <ul>${faultsOf(service).map(faultRow)}</ul>
        <button>${words.save}</button>
      </form>
      <h2>${words.recent[service]}</h2>
      ${rows.length === 0 && html`<p>${words.empty}</p>`}
      <ol>${rows.map((row) => rowOf(row, language))}</ol>
    </main>`,
  });
}

function rowOf({ name, text, status, at, href }: RecentRow, language: Language): Html {
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  return html`<li>
    <strong>${href === undefined ? name : html`<a href="${href}">${name}</a>`}</strong>
    <span>${text}</span>
    <code>${status}</code>
    <time datetime="${at}">${time.format(new Date(at))} UTC</time>
  </li>`;
}
