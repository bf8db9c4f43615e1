import type { TRPCBuiltRouter, TRPCDecorateCreateRouterOptions } from '@trpc/server';
import type { ErrorShape } from '../errors.ts';
import { createCallerFactory, router } from '../trpc.ts';
import { accountProcedures } from './account-procedures.ts';
import { apiKeyProcedures } from './api-key-procedures.ts';
import { auditProcedures } from './audit-procedures.ts';
import { behaviourProcedures } from './behaviour-procedures.ts';
import { bundleProcedures } from './bundle-procedures.ts';
import { cartProcedures } from './cart-procedures.ts';
import { catalogProcedures } from './catalog-procedures.ts';
import { checkoutProcedures } from './checkout-procedures.ts';
import { collectionProcedures } from './collection-procedures.ts';
import { confirmProcedures } from './confirm-procedures.ts';
import { creditProcedures } from './credit-procedures.ts';
import { customerProcedures } from './customer-procedures.ts';
import { deliveryProcedures } from './delivery-procedures.ts';
import { eventLogProcedures } from './event-log-procedures.ts';
import { extensionProcedures } from './extension-procedures.ts';
import { flashProcedures } from './flash-procedures.ts';
import { inventoryProcedures } from './inventory-procedures.ts';
import { inventoryTermsProcedures } from './inventory-terms-procedures.ts';
import { invoiceProcedures } from './invoice-procedures.ts';
import { loginProcedures } from './login-procedures.ts';
import { marketProcedures } from './market-procedures.ts';
import { messageProcedures } from './message-procedures.ts';
import { metricsProcedures } from './metrics-procedures.ts';
import { noteProcedures } from './note-procedures.ts';
import { orderDeskProcedures } from './order-desk-procedures.ts';
import { orderEditProcedures, outsidePaymentProcedures } from './order-edit-procedures.ts';
import { orderProcedures } from './order-procedures.ts';
import { paymentProcedures } from './payment-procedures.ts';
import { pickupProcedures } from './pickup-procedures.ts';
import { priceListProcedures } from './price-list-procedures.ts';
import { productFileProcedures } from './product-file-procedures.ts';
import { productProcedures } from './product-procedures.ts';
import { promotionProcedures } from './promotion-procedures.ts';
import { recommendationProcedures } from './recommendation-procedures.ts';
import { returnProcedures } from './return-procedures.ts';
import { reviewProcedures } from './review-procedures.ts';
import { searchProcedures } from './search-procedures.ts';
import { sessionProcedures } from './session-procedures.ts';
import { shipmentProcedures } from './shipment-procedures.ts';
import { staffProcedures } from './staff-procedures.ts';
import { stockProcedures } from './stock-procedures.ts';
import { systemProcedures } from './system-procedures.ts';
import { taxProcedures } from './tax-procedures.ts';
import { webhookProcedures } from './webhook-procedures.ts';
import { wishlistProcedures } from './wishlist-procedures.ts';

const procedures = {
  system: systemProcedures,
  session: { ...sessionProcedures, ...confirmProcedures },
  login: loginProcedures,
  account: accountProcedures,
  staff: staffProcedures,
  apiKey: apiKeyProcedures,
  audit: auditProcedures,
  catalog: catalogProcedures,
  product: productProcedures,
  bundle: bundleProcedures,
  collection: collectionProcedures,
  priceList: priceListProcedures,
  productFile: productFileProcedures,
  tax: taxProcedures,
  market: marketProcedures,
  stock: stockProcedures,
  inventory: { ...inventoryProcedures, ...inventoryTermsProcedures },
  cart: cartProcedures,
  wishlist: wishlistProcedures,
  checkout: checkoutProcedures,
  delivery: deliveryProcedures,
  pickup: pickupProcedures,
  order: { ...orderProcedures, ...orderEditProcedures },
  orderDesk: orderDeskProcedures,
  note: noteProcedures,
  invoice: invoiceProcedures,
  customer: customerProcedures,
  payment: { ...paymentProcedures, ...outsidePaymentProcedures },
  credit: creditProcedures,
  shipment: shipmentProcedures,
  returns: returnProcedures,
  promotion: promotionProcedures,
  metrics: metricsProcedures,
  message: messageProcedures,
  review: reviewProcedures,
  search: searchProcedures,
  flash: flashProcedures,
  behaviour: behaviourProcedures,
  recommend: recommendationProcedures,
  webhook: webhookProcedures,
  eventLog: eventLogProcedures,
  extension: extensionProcedures,
};

export const appRouter = router(procedures);

/** The contract as clients see it: what each procedure takes and gives, and nothing of how it is served. */
export type AppRouter = TRPCBuiltRouter<
  { ctx: object; meta: object; errorShape: ErrorShape; transformer: true },
  TRPCDecorateCreateRouterOptions<typeof procedures>
>;

/** Calls procedures in this process, with everything that guards them. */
export const createCaller = createCallerFactory(appRouter);
