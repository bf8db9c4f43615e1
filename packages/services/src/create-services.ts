import { createAccountService } from './account/index.ts';
import { createCartService } from './cart/index.ts';
import {
  createCatalogService,
  createCollectionService,
  createPriceListService,
  createProductFileService,
  createProductService,
} from './catalog/index.ts';
import { createCheckoutService } from './checkout/index.ts';
import { createDeps, type ServiceOptions } from './create-deps.ts';
import { createCreditService } from './credit/index.ts';
import type { Deps } from './deps.ts';
import { createFlashSaleService } from './flash-sale/index.ts';
import { createIdentityService } from './identity/index.ts';
import { createInventoryService } from './inventory/index.ts';
import { createMediaService } from './media/index.ts';
import { createMessageService } from './messages/index.ts';
import { createMetricsService } from './metrics/index.ts';
import { createOrderEditService } from './order/edit/index.ts';
import { createOrderService } from './order/index.ts';
import { createManualOrderService } from './order/manual/index.ts';
import { createPaymentService } from './payment/index.ts';
import { createPromotionService } from './promotion/index.ts';
import { createRetentionService } from './retention/index.ts';
import { createReturnService } from './return/index.ts';
import { createReviewService } from './review/index.ts';
import type { Services } from './services.ts';
import { createShipmentService } from './shipment/index.ts';
import { createStaffService } from './staff/index.ts';
import { createWishlistService } from './wishlist/index.ts';

/** Every use case over one pool of connections; `close` ends the pool. */
export function createServices(options: ServiceOptions): Services & { close(): Promise<void> } {
  const deps = createDeps(options);
  return { ...bindServices(deps), close: () => deps.db.$disconnect() };
}

export function bindServices(deps: Deps): Services {
  return {
    identity: createIdentityService(deps),
    account: createAccountService(deps),
    staff: createStaffService(deps),
    catalog: createCatalogService(deps),
    product: createProductService(deps),
    collection: createCollectionService(deps),
    priceList: createPriceListService(deps),
    productFile: createProductFileService(deps),
    inventory: createInventoryService(deps),
    cart: createCartService(deps),
    wishlist: createWishlistService(deps, createCartService(deps)),
    checkout: createCheckoutService(deps),
    order: createOrderService(deps),
    orderEdit: createOrderEditService(deps),
    manualOrder: createManualOrderService(deps),
    payment: createPaymentService(deps),
    credit: createCreditService(deps),
    shipment: createShipmentService(deps),
    returns: createReturnService(deps),
    metrics: createMetricsService(deps),
    retention: createRetentionService(deps),
    messages: createMessageService(deps),
    flashSale: createFlashSaleService(deps),
    media: createMediaService(deps),
    review: createReviewService(deps),
    promotion: createPromotionService(deps),
  };
}
