import type { Deps } from '../deps.ts';
import { applyKeptPaymentCallbacks, receivePaymentCallback } from './callbacks.ts';
import { lookUpDue } from './look-up.ts';
import type { PaymentService } from './payment-service.ts';
import { refresh } from './refresh.ts';
import { sendRefunds } from './send-refunds.ts';
import { start } from './start.ts';

export function createPaymentService(deps: Deps): PaymentService {
  return {
    start: (actor, input) => start(deps, actor, input),
    refresh: (actor, input) => refresh(deps, actor, input),
    receiveCallback: (callback) => receivePaymentCallback(deps, callback),
    lookUpDue: () => lookUpDue(deps),
    sendRefunds: () => sendRefunds(deps),
    applyStored: () => applyKeptPaymentCallbacks(deps),
  };
}
