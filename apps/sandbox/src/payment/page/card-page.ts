import { type Html, html } from '../../http/html.ts';
import { type CardFault, type CardField, type CardForm, formatCardNumber, TEST_CARDS } from '../cards.ts';
import { pathTo, renderPaymentPage, type View } from './layout.ts';
import { formatMoney, WORDS } from './words.ts';

export const EMPTY_FORM: CardForm = { number: '', expiry: '', cvc: '', name: '' };

/** @param now decides the expiry the test cards fill in: three years on */
export function renderCardPage(view: View, form: CardForm, faults: ReadonlyMap<CardField, CardFault>, now: Date): Html {
  const words = WORDS[view.language];
  const amount = formatMoney(view.payment.amount, view.payment.currency, view.language);

  const field = (name: CardField, label: string, value: string, input: Html, hint?: string): Html => {
    const fault = faults.get(name);
    const described = [hint && `${name}-hint`, fault && `${name}-fault`].filter(Boolean).join(' ');
    return html`<div class="field field-${name}">
      <label for="${name}">${label}</label>
      <input id="${name}" name="${name}" value="${value}" required ${input}
        ${described !== '' && html`aria-describedby="${described}"`} ${fault && html`aria-invalid="true"`}>
      ${hint && html`<small id="${name}-hint">${hint}</small>`}
      ${fault && html`<p class="fault" id="${name}-fault">${words.faults[name][fault]}</p>`}
    </div>`;
  };

  return renderPaymentPage(
    view,
    words.pay(amount),
    `/pay/${view.payment.id}?method=card`,
    html`${renderMethods(view, 'card')}
    ${
      faults.size > 0 &&
      html`<div class="faults" role="alert" tabindex="-1" data-focus>
        <strong>${words.errorsTitle}</strong>
        <ul>${[...faults].map(([name, fault]) => html`<li><a href="#${name}">${words.faults[name][fault]}</a></li>`)}</ul>
      </div>`
    }
    <form method="post" action="${pathTo(view, '/card')}" novalidate data-once="${words.working}">
      ${field('number', words.number, form.number, html`inputmode="numeric" autocomplete="cc-number" maxlength="23" data-card-number`)}
      <div class="pair">
        ${field('expiry', words.expiry, form.expiry, html`inputmode="numeric" autocomplete="cc-exp" maxlength="7" data-expiry`, words.expiryHint)}
        ${field('cvc', words.cvc, form.cvc, html`inputmode="numeric" autocomplete="cc-csc" maxlength="4"`, words.cvcHint)}
      </div>
      ${field('name', words.holder, form.name, html`autocomplete="cc-name" maxlength="100"`)}
      <button class="primary" type="submit">${words.pay(amount)}</button>
    </form>
    ${renderTestCards(view, now)}`,
  );
}

/** The two ways to pay, as links: they work without scripts and a reload stays where it was. */
export function renderMethods(view: View, current: 'card' | 'qr'): Html {
  const words = WORDS[view.language];
  const link = (method: 'card' | 'qr', label: string) =>
    html`<a href="${pathTo(view, '', { method })}" ${method === current && html`aria-current="page"`}>${label}</a>`;
  return html`<h2 id="panel-title">${words.method}</h2>
    <nav class="methods" aria-labelledby="panel-title">${link('card', words.card)}${link('qr', words.qr)}</nav>`;
}

function renderTestCards(view: View, now: Date): Html {
  const words = WORDS[view.language];
  const links = TEST_CARDS.map(({ number, outcome }) => {
    const href = pathTo(view, '', { method: 'card', fill: number });
    const fill = JSON.stringify(fillForm(number, now));
    return html`<li><a href="${href}" data-fill="${fill}">
      <span class="dot dot-${outcome}" aria-hidden="true"></span><span>${words.outcomes[outcome]}<code>•••• ${number.slice(-4)}</code></span></a></li>`;
  });
  return html`<section class="test-cards" aria-labelledby="test-cards-title">
    <h3 id="test-cards-title">${words.testCards}</h3>
    <p>${words.testCardsHint} <span role="status" data-filled="${words.filled}"></span></p>
    <ul>${links}</ul>
  </section>`;
}

/** The form with a test card in it. */
export function fillForm(number: string, now: Date): CardForm {
  const year = String((now.getUTCFullYear() + 3) % 100).padStart(2, '0');
  return { number: formatCardNumber(number), expiry: `12 / ${year}`, cvc: '123', name: 'Test Shopper' };
}
