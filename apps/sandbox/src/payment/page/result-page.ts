import { type Html, html } from '../../http/html.ts';
import type { Payment } from '../payment.ts';
import { renderDocument, renderPaymentPage, returnUrlOf, type View } from './layout.ts';
import { type Language, WORDS, type Words } from './words.ts';

type Result = keyof Words['results'];

/** How it ended, for who comes back to a payment that is done. */
export function renderResultPage(view: View, isWallet: boolean): Html {
  const words = WORDS[view.language];
  const { payment } = view;
  const result = resultOf(payment);
  const [title, text] = words.results[result];
  const here = `/pay/${payment.id}${isWallet ? '/wallet' : ''}`;
  return renderPaymentPage(
    view,
    title,
    here,
    html`<div class="result result-${result}" ${result === 'processing' && html`data-watch="/pay/${payment.id}/state" data-state="processing"`}>
      <img src="/assets/${iconOf(result)}.svg" alt="" width="56" height="56">
      <h2 id="panel-title" tabindex="-1" data-focus>${title}</h2>
      <p>${payment.failureCode ? words.failures[payment.failureCode] : text}</p>
      ${payment.failureCode && html`<p>${words.nothingCharged}</p>`}
      ${
        isWallet
          ? html`<p>${words.walletDone}</p>`
          : html`<p><a class="primary" href="${returnUrlOf(payment)}">${words.back(view.merchant)}</a></p>`
      }
    </div>`,
    result === 'processing',
  );
}

/** A page that is not about a payment. */
export function renderNotice(language: Language, title: string, text: string): Html {
  return renderDocument({
    language,
    title,
    body: html`<section class="panel notice"><img src="/assets/failed.svg" alt="" width="56" height="56"><h1>${title}</h1><p>${text}</p></section>`,
  });
}

function resultOf(payment: Payment): Result {
  switch (payment.status) {
    case 'authorised':
      return payment.captureAt === null ? 'authorised' : 'processing';
    case 'captured':
    case 'failed':
    case 'voided':
    case 'partially_refunded':
    case 'refunded':
      return payment.status;
    case 'created':
    case 'requires_action':
      return 'processing';
  }
}

function iconOf(result: Result): 'done' | 'failed' | 'waiting' {
  if (result === 'failed' || result === 'voided') return 'failed';
  return result === 'processing' ? 'waiting' : 'done';
}
