import type { RouterInputs } from '../frames.ts';

/** Procedures whose input has a key. */
type Keyed = {
  [Area in keyof RouterInputs & string]: {
    [Name in keyof RouterInputs[Area] & string]: RouterInputs[Area][Name] extends { readonly key: string }
      ? `${Area}.${Name}`
      : never;
  }[keyof RouterInputs[Area] & string];
}[keyof RouterInputs & string];

// The shop refuses a field it does not know, so that a key goes only where it is one. One too many or too few does not compile.
const KEYED: Readonly<Record<Keyed, true>> = {
  'bundle.set': true,
  'cart.addLine': true,
  'checkout.hold': true,
  'checkout.place': true,
  'credit.grant': true,
  'credit.issue': true,
  'credit.redeem': true,
  'delivery.createMethod': true,
  'delivery.createZone': true,
  'extension.create': true,
  'flash.create': true,
  'flash.join': true,
  'inventory.adjust': true,
  'inventory.count': true,
  'inventory.createWarehouse': true,
  'inventory.receive': true,
  'inventory.setPromise': true,
  'inventory.transfer': true,
  'note.add': true,
  'order.cancel': true,
  'order.cancelRest': true,
  'order.create': true,
  'order.edit': true,
  'order.pack': true,
  'orderDesk.bulk': true,
  'payment.capture': true,
  'payment.record': true,
  'payment.refund': true,
  'payment.retryRefund': true,
  'payment.start': true,
  'payment.void': true,
  'pickup.handOver': true,
  'pickup.markReady': true,
  'pickup.place': true,
  'product.create': true,
  'product.editBulk': true,
  'productFile.create': true,
  'promotion.addCodes': true,
  'promotion.create': true,
  'returns.approve': true,
  'returns.close': true,
  'returns.receive': true,
  'returns.refund': true,
  'returns.refuse': true,
  'returns.request': true,
  'returns.sendLabel': true,
  'returns.withdraw': true,
  'shipment.cancel': true,
  'shipment.create': true,
  'shipment.pack': true,
  'shipment.resendTracking': true,
  'shipment.retry': true,
  'shipment.sendAgain': true,
  'shipment.takeBack': true,
  'webhook.create': true,
  'webhook.replay': true,
  'webhook.rotateSecret': true,
  'webhook.test': true,
  'wishlist.moveToCart': true,
};

export const isKeyed = (path: string): boolean => Object.hasOwn(KEYED, path);
