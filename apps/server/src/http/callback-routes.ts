import type { CallbackOutcome, Services, SignedCallback } from '@pushcart/services';
import { type RequestHandler, Router, raw } from 'express';

const SIGNATURE_HEADER = 'pushcart-signature';
const STRIPE_HEADER = 'stripe-signature';
// The signature covers the bytes as sent, so nothing may parse them first.
const body = raw({ type: () => true, limit: '256kb' });

/** Where provider and carrier tell what happened. Anything but 2xx makes them tell it again. */
export function callbackRoutes({ payment, shipment }: Pick<Services, 'payment' | 'shipment'>): Router {
  return Router()
    .post(
      '/payment',
      body,
      receive((callback) => payment.receiveCallback(callback, 'sandbox')),
    )
    .post(
      '/stripe',
      body,
      receive((callback) => payment.receiveCallback(callback, 'stripe'), STRIPE_HEADER),
    )
    .post(
      '/carrier',
      body,
      receive((callback) => shipment.receiveCallback(callback)),
    );
}

function receive(
  take: (callback: SignedCallback) => Promise<CallbackOutcome>,
  header: string = SIGNATURE_HEADER,
): RequestHandler {
  return async (request, response) => {
    const rawBody = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : '';
    const outcome = await take({ rawBody, signature: request.get(header) });
    response.json({ outcome });
  };
}
