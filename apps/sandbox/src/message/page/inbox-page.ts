import { renderPage } from '../../http/document.ts';
import { type Html, html } from '../../http/html.ts';
import type { Language } from '../../payment/page/words.ts';
import type { Message } from '../inbox.ts';
import { INBOX_WORDS } from './inbox-words.ts';

interface View {
  readonly messages: readonly Message[];
  /** Only messages to this recipient are shown. */
  readonly to: string | undefined;
  readonly language: Language;
}

const LINK = /(https?:\/\/\S+)/;

export function renderInboxPage({ messages, to, language }: View): Html {
  const words = INBOX_WORDS[language];
  const other: Language = language === 'en' ? 'zh-CN' : 'en';
  const path = (lang: Language, recipient = to) =>
    `/?${new URLSearchParams({ lang, ...(recipient === undefined ? {} : { to: recipient }) })}`;
  return renderPage({
    language,
    title: `${words.title} · Sandbox`,
    styles: ['inbox'],
    body: html`<main class="inbox">
      <header>
        <h1>${words.title}</h1>
        <a href="${path(other)}" lang="${other}" hreflang="${other}">${words.other}</a>
      </header>
      <p>${words.about}</p>
      <form action="/">
        <input type="hidden" name="lang" value="${language}">
        <label>${words.recipient} <input name="to" value="${to ?? ''}" autocomplete="off"></label>
        <button>${words.show}</button>
        <a href="${path(language)}">${words.reload}</a>
        ${to !== undefined && html`<a href="/?lang=${language}">${words.all}</a>`}
      </form>
      ${messages.length === 0 && html`<p class="empty">${words.empty}</p>`}
      <ol>${messages.map((message) => renderMessage(message, words))}</ol>
    </main>`,
  });
}

function renderMessage(
  { id, channel, to, subject, text, html: page, unsubscribeUrl, at }: Message,
  words: (typeof INBOX_WORDS)[Language],
): Html {
  return html`<li>
    <p class="envelope"><span>${words[channel]}</span> <strong>${to}</strong> <time datetime="${at}">${at.slice(0, 19).replace('T', ' ')} UTC</time></p>
    ${subject !== '' && html`<h2>${subject}</h2>`}
    ${page !== '' && html`<p class="more"><a href="/messages/${id}">${words.asPage}</a>${unsubscribeUrl !== null && html` <a href="${unsubscribeUrl}">${words.unsubscribe}</a>`}</p>`}
    <div class="text">${text.split(LINK).map((part) => (LINK.test(part) ? html`<a href="${part}">${part}</a>` : part))}</div>
  </li>`;
}
