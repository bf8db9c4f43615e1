import { expect, test } from 'vitest';
import { z } from 'zod';
import { accountWith, contextOf, guest } from '../../test/test-context.ts';
import { ALLOWANCES, appRouter, createCaller } from '../index.ts';

interface ProcedureParts {
  readonly type: string;
  readonly inputs: readonly z.ZodType[];
  readonly output?: { safeParse(value: unknown): { readonly success: boolean } };
  readonly meta?: { readonly access: string; readonly cost: string };
}

const procedures = Object.entries(appRouter._def.procedures).map(
  ([path, procedure]) => [path, Reflect.get(procedure, '_def') as ProcedureParts] as const,
);

/** Who may call what. A procedure that is not here fails the test below, so that nobody adds a door without thinking of its key. */
const POLICY: Readonly<Record<string, string>> = {
  'system.info': 'anyone',
  'session.current': 'anyone',
  'session.register': 'anyone',
  'session.signIn': 'anyone',
  'session.createToken': 'anyone',
  'session.requestPhoneCode': 'anyone',
  'session.signInWithPhone': 'anyone',
  'session.requestPasskey': 'anyone',
  'session.signInWithPasskey': 'anyone',
  'session.requestPasswordReset': 'anyone',
  'session.resetPassword': 'anyone',
  'session.requestVerification': 'signed-in',
  'session.verifyEmail': 'anyone',
  'session.confirm': 'signed-in',
  'session.confirmWithPasskey': 'signed-in',
  'session.requestConfirmationCode': 'signed-in',
  'session.signOut': 'signed-in',
  'session.list': 'signed-in',
  'session.end': 'signed-in',
  'session.endOthers': 'signed-in',
  'session.addresses': 'signed-in',
  'session.saveAddress': 'signed-in',
  'session.removeAddress': 'signed-in',
  'login.providers': 'anyone',
  'login.start': 'anyone',
  'login.finish': 'anyone',
  'login.linked': 'signed-in',
  'login.unlink': 'signed-in',
  'account.get': 'signed-in',
  'account.update': 'signed-in',
  'account.setUsername': 'signed-in',
  'account.changePassword': 'signed-in',
  'account.requestPhone': 'signed-in',
  'account.confirmPhone': 'signed-in',
  'account.startTotp': 'signed-in',
  'account.confirmTotp': 'signed-in',
  'account.removeTotp': 'signed-in',
  'account.renewRecoveryCodes': 'signed-in',
  'account.startPasskey': 'signed-in',
  'account.addPasskey': 'signed-in',
  'account.removePasskey': 'signed-in',
  'account.exportData': 'signed-in',
  'account.erase': 'signed-in',
  'staff.list': 'staff.manage',
  'staff.invite': 'staff.manage',
  'staff.revokeInvitation': 'staff.manage',
  'staff.accept': 'signed-in',
  'staff.changeRole': 'staff.manage',
  'staff.remove': 'staff.manage',
  'staff.requireSecondFactor': 'staff.manage',
  'catalog.categories': 'anyone',
  'catalog.list': 'anyone',
  'catalog.product': 'anyone',
  'catalog.watch': 'anyone',
  'product.list': 'catalog.write',
  'product.get': 'catalog.write',
  'product.create': 'catalog.write',
  'product.edit': 'catalog.write',
  'product.setStatus': 'catalog.write',
  'product.previewBulk': 'catalog.write',
  'product.editBulk': 'catalog.write',
  'product.attributes': 'catalog.write',
  'product.saveAttribute': 'catalog.write',
  'product.saveCategory': 'catalog.write',
  'product.orderCategories': 'catalog.write',
  'product.removeCategory': 'catalog.write',
  'product.watch': 'catalog.write',
  'collection.list': 'catalog.write',
  'collection.preview': 'catalog.write',
  'collection.save': 'catalog.write',
  'collection.remove': 'catalog.write',
  'priceList.list': 'catalog.write',
  'priceList.save': 'catalog.write',
  'priceList.prices': 'catalog.write',
  'priceList.findVariants': 'catalog.write',
  'priceList.overlaps': 'catalog.write',
  'priceList.setPrices': 'catalog.write',
  'productFile.export': 'catalog.write',
  'productFile.create': 'catalog.write',
  'productFile.addPart': 'catalog.write',
  'productFile.check': 'catalog.write',
  'productFile.run': 'catalog.write',
  'productFile.get': 'catalog.write',
  'productFile.list': 'catalog.write',
  'tax.terms': 'anyone',
  'tax.zones': 'taxes.write',
  'tax.save': 'taxes.write',
  'tax.remove': 'taxes.write',
  'stock.watch': 'anyone',
  'inventory.list': 'stock.read',
  'inventory.movements': 'stock.read',
  'inventory.adjust': 'stock.adjust',
  'inventory.receive': 'stock.adjust',
  'inventory.transfer': 'stock.adjust',
  'inventory.setCaps': 'stock.adjust',
  'inventory.setPromise': 'stock.adjust',
  'inventory.setThreshold': 'stock.adjust',
  'inventory.ledger': 'stock.read',
  'inventory.findSkus': 'stock.read',
  'inventory.allocation': 'stock.read',
  'inventory.setAllocation': 'warehouses.write',
  'inventory.digest': 'stock.read',
  'inventory.setDigest': 'stock.read',
  'bundle.get': 'catalog.write',
  'bundle.ofProduct': 'catalog.write',
  'bundle.set': 'catalog.write',
  'inventory.warehouses': 'stock.read',
  'inventory.createWarehouse': 'warehouses.write',
  'inventory.editWarehouse': 'warehouses.write',
  'inventory.removeWarehouse': 'warehouses.write',
  'inventory.watch': 'stock.read',
  'cart.get': 'anyone',
  'cart.addLine': 'anyone',
  'cart.setQuantity': 'anyone',
  'cart.removeLine': 'anyone',
  'cart.saveForLater': 'anyone',
  'cart.restoreSaved': 'anyone',
  'cart.removeSaved': 'anyone',
  'cart.acceptPrices': 'anyone',
  'cart.applyCoupon': 'anyone',
  'cart.removeCoupon': 'anyone',
  'cart.watch': 'anyone',
  'wishlist.get': 'signed-in',
  'wishlist.add': 'signed-in',
  'wishlist.remove': 'signed-in',
  'wishlist.moveToCart': 'signed-in',
  'wishlist.alert': 'signed-in',
  'wishlist.removeAlert': 'signed-in',
  'wishlist.watch': 'signed-in',
  'checkout.hold': 'anyone',
  'checkout.release': 'anyone',
  'checkout.quote': 'anyone',
  'checkout.place': 'anyone',
  'delivery.options': 'anyone',
  'delivery.settings': 'warehouses.write',
  'delivery.createZone': 'warehouses.write',
  'delivery.editZone': 'warehouses.write',
  'delivery.removeZone': 'warehouses.write',
  'delivery.createMethod': 'warehouses.write',
  'delivery.editMethod': 'warehouses.write',
  'delivery.removeMethod': 'warehouses.write',
  'delivery.preview': 'warehouses.write',
  'delivery.sites': 'warehouses.write',
  'delivery.saveSite': 'warehouses.write',
  'pickup.points': 'anyone',
  'pickup.quote': 'anyone',
  'pickup.place': 'anyone',
  'pickup.code': 'anyone',
  'pickup.list': 'orders.read',
  'pickup.markReady': 'orders.pack',
  'pickup.handOver': 'orders.pack',
  'order.list': 'signed-in',
  'order.get': 'anyone',
  'order.watch': 'anyone',
  'order.cancel': 'anyone',
  'order.cancelRest': 'orders.cancel',
  'order.listForStore': 'orders.read',
  'order.watchStore': 'orders.read',
  'order.pack': 'orders.pack',
  'order.claim': 'orders.pack',
  'order.unclaim': 'orders.pack',
  'order.watchClaims': 'orders.read',
  'order.previewEdit': 'anyone',
  'order.edit': 'anyone',
  'order.findVariants': 'orders.edit',
  'order.findCustomer': 'orders.create',
  'order.quoteManual': 'orders.create',
  'order.create': 'orders.create',
  'orderDesk.bulk': 'orders.read',
  'orderDesk.export': 'orders.read',
  'orderDesk.views': 'orders.read',
  'orderDesk.saveView': 'orders.read',
  'orderDesk.removeView': 'orders.read',
  'note.list': 'orders.read',
  'note.add': 'notes.write',
  'note.edit': 'notes.write',
  'note.remove': 'notes.write',
  'note.watch': 'orders.read',
  'invoice.list': 'anyone',
  'invoice.issue': 'anyone',
  'invoice.file': 'anyone',
  'invoice.packingSlips': 'orders.read',
  'invoice.settings': 'payments.manage',
  'invoice.changeSettings': 'payments.manage',
  'customer.list': 'customers.read',
  'customer.get': 'customers.read',
  'customer.sendPasswordReset': 'customers.manage',
  'customer.signOut': 'customers.manage',
  'customer.block': 'customers.manage',
  'customer.unblock': 'customers.manage',
  'payment.start': 'anyone',
  'payment.refresh': 'anyone',
  'payment.capture': 'payments.capture',
  'payment.void': 'payments.capture',
  'payment.refund': 'payments.refund',
  'payment.settings': 'payments.manage',
  'payment.changeSettings': 'payments.manage',
  'payment.differences': 'payments.manage',
  'payment.watchStore': 'payments.manage',
  'payment.record': 'payments.record',
  'credit.issue': 'payments.manage',
  'credit.grant': 'payments.manage',
  'credit.list': 'payments.manage',
  'credit.setBlocked': 'payments.manage',
  'credit.own': 'signed-in',
  'credit.check': 'anyone',
  'credit.redeem': 'anyone',
  'shipment.queue': 'orders.read',
  'shipment.pick': 'orders.pack',
  'shipment.pack': 'orders.pack',
  'shipment.create': 'orders.pack',
  'shipment.retry': 'orders.pack',
  'shipment.cancel': 'orders.pack',
  'shipment.printLabels': 'orders.pack',
  'shipment.returnLabel': 'anyone',
  'shipment.sendAgain': 'orders.pack',
  'shipment.takeBack': 'returns.receive',
  'shipment.resendTracking': 'orders.pack',
  'returns.request': 'anyone',
  'returns.withdraw': 'anyone',
  'returns.listForStore': 'orders.read',
  'returns.approve': 'returns.decide',
  'returns.refuse': 'returns.decide',
  'returns.sendLabel': 'returns.decide',
  'returns.receive': 'returns.receive',
  'returns.refund': 'returns.decide',
  'returns.close': 'returns.decide',
  'flash.list': 'anyone',
  'flash.get': 'anyone',
  'flash.watch': 'anyone',
  'flash.quote': 'anyone',
  'flash.join': 'signed-in',
  'flash.entries': 'signed-in',
  'flash.leave': 'signed-in',
  'flash.watchEntry': 'signed-in',
  'flash.listForStore': 'promotions.read',
  'flash.create': 'promotions.write',
  'flash.edit': 'promotions.write',
  'flash.cancel': 'promotions.write',
  'review.list': 'anyone',
  'review.mine': 'signed-in',
  'review.write': 'signed-in',
  'review.remove': 'signed-in',
  'review.watch': 'anyone',
  'review.listForStore': 'reviews.moderate',
  'review.watchStore': 'reviews.moderate',
  'review.moderate': 'reviews.moderate',
  'review.reply': 'reviews.moderate',
  'promotion.list': 'promotions.read',
  'promotion.get': 'promotions.read',
  'promotion.create': 'promotions.write',
  'promotion.edit': 'promotions.write',
  'promotion.setStatus': 'promotions.write',
  'promotion.codes': 'promotions.read',
  'promotion.addCodes': 'promotions.write',
  'promotion.watch': 'promotions.read',
  'message.list': 'messages.manage',
  'message.retry': 'messages.manage',
  'message.choices': 'signed-in',
  'message.choose': 'signed-in',
  'message.unsubscribe': 'anyone',
  'metrics.wall': 'metrics.read',
  'metrics.watch': 'metrics.read',
};

test('the policy names every procedure, and no other', () => {
  expect(Object.fromEntries(procedures.map(([path, { meta }]) => [path, meta?.access]))).toEqual(POLICY);
});

test.each(procedures)('%s has a strict input, an output schema and a cost', (_path, { inputs, output, meta }) => {
  const schemas = inputs.map((input) => z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }));

  expect(schemas).toHaveLength(1);
  expect(schemas.flatMap(looseObjects)).toEqual([]);
  expect(output?.safeParse(Symbol('nothing')).success).toBe(false);
  expect(Object.keys(ALLOWANCES)).toContain(meta?.cost);
});

test.each(procedures.filter(([, { type }]) => type === 'mutation'))(
  '%s is not counted as a read',
  (_path, { meta }) => {
    expect(meta?.cost).not.toBe('read');
  },
);

const callers = {
  guest,
  shopper: accountWith(null),
  owner: accountWith('owner'),
  manager: accountWith('manager'),
  packer: accountWith('packer'),
  support: accountWith('support'),
  analyst: accountWith('analyst'),
};

/** Written out instead of taken from the rules: the test is what they are checked against. */
const STAFF_MAY: Readonly<Record<string, readonly (keyof typeof callers)[]>> = {
  'catalog.write': ['owner', 'manager'],
  'stock.read': ['owner', 'manager', 'packer', 'support', 'analyst'],
  'stock.adjust': ['owner', 'manager'],
  'warehouses.write': ['owner', 'manager'],
  'taxes.write': ['owner', 'manager'],
  'orders.read': ['owner', 'manager', 'packer', 'support', 'analyst'],
  'orders.pack': ['owner', 'manager', 'packer'],
  'orders.cancel': ['owner', 'manager', 'support'],
  'returns.decide': ['owner', 'manager', 'support'],
  'returns.receive': ['owner', 'manager', 'packer', 'support'],
  'promotions.read': ['owner', 'manager', 'support', 'analyst'],
  'promotions.write': ['owner', 'manager'],
  'payments.capture': ['owner', 'manager'],
  'payments.refund': ['owner', 'manager', 'support'],
  'payments.manage': ['owner', 'manager'],
  'payments.record': ['owner', 'manager'],
  'orders.create': ['owner', 'manager', 'support'],
  'orders.edit': ['owner', 'manager', 'support'],
  'metrics.read': ['owner', 'manager', 'analyst'],
  'reviews.moderate': ['owner', 'manager', 'support'],
  'notes.write': ['owner', 'manager', 'packer', 'support'],
  'customers.read': ['owner', 'manager', 'support'],
  'customers.manage': ['owner', 'manager'],
  'messages.manage': ['owner', 'manager', 'support'],
  'staff.manage': ['owner'],
};

const cases = procedures.flatMap(([path, { meta }]) =>
  (Object.keys(callers) as (keyof typeof callers)[]).map((who) => ({ path, who, access: meta?.access ?? 'unknown' })),
);

test.each(cases)('$who at $path ($access)', async ({ path, who, access }) => {
  const code = await callCode(path, who);

  if (access === 'anyone') return expect(code).not.toMatch(/UNAUTHORIZED|FORBIDDEN/);
  if (who === 'guest') return expect(code).toBe('UNAUTHORIZED');
  const isAllowed = access === 'signed-in' || STAFF_MAY[access]?.includes(who) === true;
  if (isAllowed) expect(code).not.toMatch(/UNAUTHORIZED|FORBIDDEN/);
  else expect(code).toBe('FORBIDDEN');
});

async function callCode(path: string, who: keyof typeof callers): Promise<string> {
  const caller: unknown = createCaller(contextOf({ actor: callers[who] }));
  const call = path.split('.').reduce<unknown>((part, name) => Reflect.get(part as object, name), caller);
  try {
    await (call as (input: unknown) => Promise<unknown>)(undefined);
    return 'OK';
  } catch (error) {
    return (error as { readonly code: string }).code;
  }
}

/** Every object of a schema that would let a field through that nobody asks for. */
function looseObjects(schema: unknown): readonly unknown[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const isLoose = 'properties' in schema && Reflect.get(schema, 'additionalProperties') !== false;
  return [...(isLoose ? [schema] : []), ...Object.values(schema).flatMap(looseObjects)];
}
