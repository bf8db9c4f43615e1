import { type Html, html } from '../../http/html.ts';
import { pathTo, renderPaymentPage, type View } from './layout.ts';
import { WORDS } from './words.ts';

/** What the test bank's text message says. */
export const CHALLENGE_CODE = '246810';

const TRIES = 3;

export function renderChallengePage(view: View): Html {
  const words = WORDS[view.language];
  const { payment } = view;
  const wrong = payment.wrongChallengeCodes;
  const lastDigits = payment.paidWith?.kind === 'card' ? payment.paidWith.lastDigits : '••••';
  return renderPaymentPage(
    view,
    words.challengeTitle,
    `/pay/${payment.id}/challenge`,
    html`<p class="bank"><img src="/assets/bank.svg" alt="" width="24" height="24">${words.bank}</p>
    <h2 id="panel-title">${words.challengeTitle}</h2>
    <p>${words.challengeText(lastDigits)}</p>
    <form method="post" action="${pathTo(view, '/challenge')}" class="stack" data-once="${words.working}">
      <div class="field">
        <label for="code">${words.challengeCode}</label>
        <input id="code" name="code" class="code" inputmode="numeric" autocomplete="one-time-code" maxlength="6" data-focus
          aria-describedby="code-hint${wrong > 0 ? ' code-fault' : ''}" ${wrong > 0 && html`aria-invalid="true"`}>
        <small id="code-hint">${words.challengeHint(CHALLENGE_CODE)}</small>
        ${wrong > 0 && html`<p class="fault" id="code-fault" role="alert">${words.challengeWrong(TRIES - wrong)}</p>`}
      </div>
      <button class="primary" name="action" value="confirm">${words.challengeConfirm}</button>
      <button class="plain" name="action" value="refuse">${words.challengeRefuse}</button>
    </form>`,
  );
}
