import { type Html, html } from '../../http/html.ts';
import { renderMethods } from './card-page.ts';
import { pathTo, renderPaymentPage, type View } from './layout.ts';
import { formatMoney, WORDS } from './words.ts';

/** The code to scan; the page watches for the phone and moves on by itself. */
export function renderQrPage(view: View): Html {
  const words = WORDS[view.language];
  const { payment } = view;
  const isScanned = payment.scannedAt !== null;
  return renderPaymentPage(
    view,
    words.qrTitle,
    `/pay/${payment.id}?method=qr`,
    html`${renderMethods(view, 'qr')}
    <div class="qr" data-watch="/pay/${payment.id}/state" data-state="${isScanned ? 'scanned' : 'waiting'}" data-scanned="${words.qrScanned}">
      <h3>${words.qrTitle}</h3>
      <img src="/pay/${payment.id}/qr.svg" alt="${words.qrAlt}" width="232" height="232">
      <p class="progress" role="status">${isScanned ? words.qrScanned : words.qrWaiting}</p>
      <p>${words.qrText}</p>
      <p><a class="secondary" href="${pathTo(view, '/wallet')}" target="_blank" rel="noopener">${words.openWallet}</a></p>
    </div>`,
    true,
  );
}

/** What the shopper's phone would show. */
export function renderWalletPage(view: View): Html {
  const words = WORDS[view.language];
  const { payment } = view;
  const amount = formatMoney(payment.amount, payment.currency, view.language);
  const action = pathTo(view, '/wallet');
  return renderPaymentPage(
    view,
    words.walletTitle,
    `/pay/${payment.id}/wallet`,
    html`<h2 id="panel-title">${words.walletTitle}</h2>
    <p>${words.walletText}</p>
    <form method="post" action="${action}" class="stack" data-once="${words.working}">
      ${
        payment.scannedAt === null
          ? html`<button class="primary" name="action" value="scan">${words.walletScan}</button>`
          : html`<button class="primary" name="action" value="approve">${words.walletConfirm} · ${amount}</button>
            <button class="plain" name="action" value="slow">${words.walletSlow}</button>
            <button class="plain" name="action" value="decline">${words.walletDecline}</button>`
      }
    </form>`,
  );
}
