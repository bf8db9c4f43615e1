import type { Deps } from '../deps.ts';
import { capture, voidPayment } from './ask-step.ts';
import { applyKeptPaymentCallbacks, receivePaymentCallback } from './callbacks.ts';
import { failedRefunds, retryRefund } from './failed-refunds.ts';
import { lookUpDue } from './look-up.ts';
import type { PaymentService } from './payment-service.ts';
import { reconcileDue } from './reconcile.ts';
import { record } from './record.ts';
import { refresh } from './refresh.ts';
import { refund } from './refund.ts';
import { sendRefunds } from './send-refunds.ts';
import { sendSteps } from './send-steps.ts';
import { changeSettings, viewSettings } from './settings.ts';
import { start } from './start.ts';
import { countDifferences, viewDifferences, watchStore } from './view-differences.ts';

export function createPaymentService(deps: Deps): PaymentService {
  return {
    start: (actor, input) => start(deps, actor, input),
    refresh: (actor, input) => refresh(deps, actor, input),
    capture: (actor, input) => capture(deps, actor, input),
    void: (actor, input) => voidPayment(deps, actor, input),
    refund: (actor, input) => refund(deps, actor, input),
    failedRefunds: (actor) => failedRefunds(deps, actor),
    retryRefund: (actor, input) => retryRefund(deps, actor, input),
    record: (actor, input) => record(deps, actor, input),
    settings: (actor) => viewSettings(deps, actor),
    changeSettings: (actor, input) => changeSettings(deps, actor, input),
    differences: (actor) => viewDifferences(deps, actor),
    watchStore: (actor) => watchStore(deps, actor),
    reconcileDue: () => reconcileDue(deps),
    countDifferences: () => countDifferences(deps),
    receiveCallback: (callback, provider) => receivePaymentCallback(deps, callback, provider),
    lookUpDue: () => lookUpDue(deps),
    sendRefunds: () => sendRefunds(deps),
    sendSteps: () => sendSteps(deps),
    applyStored: () => applyKeptPaymentCallbacks(deps),
  };
}
