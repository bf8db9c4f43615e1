import { renderPage } from '../../http/document.ts';
import { type Html, html } from '../../http/html.ts';
import { isPayable, type Payment } from '../payment.ts';
import { formatMoney, type Language, WORDS } from './words.ts';

/** What every page of a payment needs to know. */
export interface View {
  readonly payment: Payment;
  readonly merchant: string;
  readonly language: Language;
}

/** Keeps the chosen language from page to page. */
export function pathTo(view: View, page = '', more: Readonly<Record<string, string>> = {}): string {
  return `/pay/${view.payment.id}${page}?${new URLSearchParams({ ...more, lang: view.language })}`;
}

/** Where the shop wants the shopper back. */
export function returnUrlOf(payment: Payment, cancelled = false): string {
  const url = new URL(payment.returnUrl);
  url.searchParams.set('payment', payment.id);
  if (cancelled) url.searchParams.set('cancelled', '1');
  return url.href;
}

interface Document {
  readonly language: Language;
  readonly title: string;
  readonly body: Html;
  /** Path of this page without its language, for the language link. */
  readonly here?: string;
  /** Reloads every few seconds for browsers without scripts. */
  readonly refreshes?: boolean;
}

export function renderDocument({ language, title, body, here, refreshes = false }: Document): Html {
  const words = WORDS[language];
  const other: Language = language === 'en' ? 'zh-CN' : 'en';
  const switchTo = here && `${here}${here.includes('?') ? '&' : '?'}lang=${other}`;
  return renderPage({
    language,
    title: `${title} · ${words.provider}`,
    styles: ['form', 'page'],
    head: html`${refreshes && html`<noscript><meta http-equiv="refresh" content="3"></noscript>`}
    <script src="/assets/pay.js" defer></script>`,
    body: html`<header class="bar">
      <span class="brand"><img src="/assets/mark.svg" alt="" width="28" height="28">${words.provider}</span>
      <span class="badge">${words.testMode}</span>
      ${switchTo && html`<a class="language" href="${switchTo}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a>`}
    </header>
    <main>${body}</main>
    <footer>${words.noMoney}</footer>`,
  });
}

/** A page about one payment: what is paid on one side, what to do on the other. */
export function renderPaymentPage(view: View, title: string, here: string, panel: Html, refreshes = false): Html {
  const words = WORDS[view.language];
  return renderDocument({
    language: view.language,
    title,
    here,
    refreshes,
    body: html`<div class="checkout">
      ${renderSummary(view)}
      <section class="panel" aria-labelledby="panel-title">${panel}</section>
      ${
        isPayable(view.payment) &&
        html`<p class="leave"><a href="${returnUrlOf(view.payment, true)}">${words.cancel(view.merchant)}</a></p>`
      }
    </div>`,
  });
}

function renderSummary({ payment, merchant, language }: View): Html {
  const words = WORDS[language];
  return html`<section class="summary" aria-label="${words.payTo} ${merchant}">
    <p class="merchant"><span class="initial" aria-hidden="true">${[...merchant][0]}</span><span><small>${words.payTo}</small><strong>${merchant}</strong></span></p>
    <h1 class="amount"><span class="hidden">${words.amount} </span>${formatMoney(payment.amount, payment.currency, language)}</h1>
    ${payment.description !== '' && html`<p class="description">${payment.description}</p>`}
    <dl><dt>${words.order}</dt><dd>${payment.orderNumber ?? payment.reference}</dd></dl>
  </section>`;
}
