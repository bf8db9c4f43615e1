import express, { type ErrorRequestHandler, type Request, type Response, Router } from 'express';
import QRCode from 'qrcode';
import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import { toRefusal } from '../../http/errors.ts';
import { sendPage } from '../../http/pages.ts';
import type { Log } from '../../log.ts';
import { checkCardForm, digitsOf, findTestCard } from '../cards.ts';
import {
  answerChallenge,
  type BankAnswer,
  confirmPayment,
  isPayable,
  type PaidWith,
  type Payment,
  type PaymentStep,
  scanPayment,
} from '../payment.ts';
import type { Payments } from '../payments.ts';
import { EMPTY_FORM, fillForm, renderCardPage } from './card-page.ts';
import { CHALLENGE_CODE, renderChallengePage } from './challenge-page.ts';
import { pathTo, returnUrlOf, type View } from './layout.ts';
import { renderNotice, renderResultPage } from './result-page.ts';
import { renderQrPage, renderWalletPage } from './wallet-page.ts';
import { chooseLanguage, WORDS } from './words.ts';

const text = z.string().max(100).catch('');
const cardSchema = z.object({ number: text, expiry: text, cvc: text, name: text });
const challengeSchema = z.object({ action: z.enum(['confirm', 'refuse']).catch('confirm'), code: text });
const walletSchema = z.object({ action: z.enum(['scan', 'approve', 'slow', 'decline']).catch('scan') });

const WALLET_ANSWERS: Readonly<Record<'approve' | 'slow' | 'decline', BankAnswer>> = {
  approve: { kind: 'approve' },
  slow: { kind: 'slow' },
  decline: { kind: 'decline', code: 'wallet_declined' },
};

interface PageOptions {
  readonly payments: Payments;
  readonly merchant: string;
  readonly clock: Clock;
  readonly slowMs: number;
  readonly publicUrl: () => string;
  readonly log: Log;
}

/**
 * The hosted pay page. Each form acts only while its step is open and otherwise leads on to where the payment stands, so sending one
 * twice, going back or reloading is harmless.
 */
export function createPayPages({ payments, merchant, clock, slowMs, publicUrl, log }: PageOptions): Router {
  const routes = Router();
  routes.use(express.urlencoded({ extended: false, limit: '8kb', parameterLimit: 20 }));

  const viewOf = (req: Request): View => {
    const payment = payments.get(String(req.params.id));
    return { payment, merchant: payment.merchantName ?? merchant, language: languageOf(req) };
  };

  const show = (res: Response, view: View, page: Parameters<typeof sendPage>[1], status = 200) =>
    sendPage(res, page, status, [new URL(view.payment.returnUrl).origin]);

  const confirm = (view: View, answer: BankAnswer, paidWith: PaidWith): PaymentStep => {
    const step = confirmPayment(view.payment, answer, paidWith, new Date(clock.now().getTime() + slowMs));
    payments.save(step);
    return step;
  };

  const goOn = (res: Response, view: View) => {
    const { status } = payments.get(view.payment.id);
    if (status === 'created') return res.redirect(303, pathTo(view));
    if (status === 'requires_action') return res.redirect(303, pathTo(view, '/challenge'));
    res.redirect(303, returnUrlOf(view.payment));
  };

  routes.get('/:id', (req, res) => {
    const view = viewOf(req);
    if (view.payment.status === 'requires_action') return res.redirect(303, pathTo(view, '/challenge'));
    if (!isPayable(view.payment)) return show(res, view, renderResultPage(view, false));
    if (req.query.method === 'qr') return show(res, view, renderQrPage(view));
    const card = findTestCard(String(req.query.fill));
    const form = card ? fillForm(card.number, clock.now()) : EMPTY_FORM;
    show(res, view, renderCardPage(view, form, new Map(), clock.now()));
  });

  routes.post('/:id/card', (req, res) => {
    const view = viewOf(req);
    if (view.payment.status !== 'created') return goOn(res, view);
    const form = cardSchema.parse(req.body ?? {});
    const faults = checkCardForm(form, clock.now());
    const card = findTestCard(digitsOf(form.number));
    if (faults.size > 0 || !card) {
      return show(res, view, renderCardPage(view, { ...form, cvc: '' }, faults, clock.now()), 422);
    }
    confirm(view, card.answer, { kind: 'card', lastDigits: card.number.slice(-4) });
    goOn(res, view);
  });

  routes.get('/:id/challenge', (req, res) => {
    const view = viewOf(req);
    if (view.payment.status !== 'requires_action') return res.redirect(303, pathTo(view));
    show(res, view, renderChallengePage(view));
  });

  routes.post('/:id/challenge', (req, res) => {
    const view = viewOf(req);
    if (view.payment.status !== 'requires_action') return goOn(res, view);
    const { action, code } = challengeSchema.parse(req.body ?? {});
    const step =
      action === 'refuse'
        ? confirmPayment(view.payment, { kind: 'decline', code: 'authentication_failed' }, null, clock.now())
        : answerChallenge(view.payment, code.trim() === CHALLENGE_CODE);
    payments.save(step);
    goOn(res, view);
  });

  routes.get('/:id/qr.svg', async (req, res) => {
    const view = viewOf(req);
    const address = publicUrl() + pathTo(view, '/wallet');
    const image = await QRCode.toString(address, { type: 'svg', errorCorrectionLevel: 'M', margin: 3 });
    res.set('Cache-Control', 'no-store').type('svg').send(image);
  });

  routes.get('/:id/state', (req, res) => {
    const view = viewOf(req);
    const next = isPayable(view.payment) ? null : returnUrlOf(view.payment);
    res.set('Cache-Control', 'no-store').json({ state: stateOf(view.payment), next });
  });

  routes.get('/:id/wallet', (req, res) => {
    const view = viewOf(req);
    show(res, view, view.payment.status === 'created' ? renderWalletPage(view) : renderResultPage(view, true));
  });

  routes.post('/:id/wallet', (req, res) => {
    const view = viewOf(req);
    const { action } = walletSchema.parse(req.body ?? {});
    if (view.payment.status === 'created') {
      const { payment } = view;
      if (action === 'scan') payments.save(scanPayment(payment, clock.now()));
      else if (payment.scannedAt !== null) confirm(view, WALLET_ANSWERS[action], { kind: 'wallet' });
    }
    res.redirect(303, pathTo(view, '/wallet'));
  });

  const showError: ErrorRequestHandler = (error, req, res, next) => {
    if (res.headersSent) return next(error);
    const words = WORDS[languageOf(req)];
    const refusal = toRefusal(error);
    if (!refusal) log('page_failed', { path: req.path, error: String(error?.stack ?? error) });
    const isMissing = refusal?.status === 404;
    const page = isMissing
      ? renderNotice(languageOf(req), words.notFoundTitle, words.notFoundText)
      : renderNotice(languageOf(req), words.errorTitle, words.errorText);
    sendPage(res, page, refusal?.status ?? 500);
  };
  routes.use(showError);
  return routes;
}

/** What a watching page tells apart. */
function stateOf(payment: Payment): 'waiting' | 'scanned' | 'challenge' | 'processing' | 'done' {
  if (payment.status === 'created') return payment.scannedAt === null ? 'waiting' : 'scanned';
  if (payment.status === 'requires_action') return 'challenge';
  return payment.captureAt === null ? 'done' : 'processing';
}

function languageOf(req: Request) {
  return chooseLanguage(req.query.lang, req.acceptsLanguages());
}
