import { createCallerFactory, router } from '../trpc.ts';
import { cartRouter } from './cart-router.ts';
import { catalogRouter } from './catalog-router.ts';
import { checkoutRouter } from './checkout-router.ts';
import { inventoryRouter } from './inventory-router.ts';
import { metricsRouter } from './metrics-router.ts';
import { orderRouter } from './order-router.ts';
import { paymentRouter } from './payment-router.ts';
import { sessionRouter } from './session-router.ts';
import { shipmentRouter } from './shipment-router.ts';
import { stockRouter } from './stock-router.ts';
import { systemRouter } from './system-router.ts';

export const appRouter = router({
  system: systemRouter,
  session: sessionRouter,
  catalog: catalogRouter,
  stock: stockRouter,
  inventory: inventoryRouter,
  cart: cartRouter,
  checkout: checkoutRouter,
  order: orderRouter,
  payment: paymentRouter,
  shipment: shipmentRouter,
  metrics: metricsRouter,
});

export type AppRouter = typeof appRouter;

/** Calls procedures in this process, with everything that guards them. */
export const createCaller = createCallerFactory(appRouter);
