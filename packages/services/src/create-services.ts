import { createAccountService } from './account/index.ts';
import { createApiKeyService } from './api-key/index.ts';
import { createAuditService } from './audit/index.ts';
import { createBehaviourService } from './behaviour/index.ts';
import { createCartService } from './cart/index.ts';
import { createBundleService } from './catalog/bundles/index.ts';
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
import { createCustomerService } from './customer/index.ts';
import { createDeliveryService } from './delivery/index.ts';
import type { Deps } from './deps.ts';
import { createEventLogService } from './event-log/index.ts';
import { createExtensionService } from './extension/index.ts';
import { createFlashSaleService } from './flash-sale/index.ts';
import { createIdentityService } from './identity/index.ts';
import { createInventoryService } from './inventory/index.ts';
import { createInvoiceService } from './invoice/index.ts';
import { createLoginService } from './login/index.ts';
import { createMarketService } from './market/index.ts';
import { createMediaService } from './media/index.ts';
import { createMessageService } from './messages/index.ts';
import { createMetricsService } from './metrics/index.ts';
import { createNoteService } from './note/index.ts';
import { createOrderEditService } from './order/edit/index.ts';
import { createOrderService } from './order/index.ts';
import { createManualOrderService } from './order/manual/index.ts';
import { createOrderDeskService } from './order-desk/index.ts';
import { createPaymentService } from './payment/index.ts';
import { createPickupService } from './pickup/index.ts';
import { createPromotionService } from './promotion/index.ts';
import { createRecommendationService } from './recommendation/index.ts';
import { createRetentionService } from './retention/index.ts';
import { createReturnService } from './return/index.ts';
import { createReviewService } from './review/index.ts';
import { createSearchService } from './search/index.ts';
import type { Services } from './services.ts';
import { createShipmentService } from './shipment/index.ts';
import { createStaffService } from './staff/index.ts';
import { createTaxService } from './tax/index.ts';
import { createWebhookService } from './webhook/index.ts';
import { createWishlistService } from './wishlist/index.ts';

/** Every use case over one pool of connections; `close` ends the pool and the connections of gateways. */
export function createServices(options: ServiceOptions): Services & { close(): Promise<void> } {
  const deps = createDeps(options);
  const close = () => {
    deps.messenger.close?.();
    deps.hooks.close();
    return deps.db.$disconnect();
  };
  return { ...bindServices(deps), close };
}

export function bindServices(deps: Deps): Services {
  return {
    identity: createIdentityService(deps),
    account: createAccountService(deps),
    login: createLoginService(deps),
    staff: createStaffService(deps),
    apiKey: createApiKeyService(deps),
    audit: createAuditService(deps),
    catalog: createCatalogService(deps),
    product: createProductService(deps),
    bundle: createBundleService(deps),
    collection: createCollectionService(deps),
    priceList: createPriceListService(deps),
    productFile: createProductFileService(deps),
    tax: createTaxService(deps),
    market: createMarketService(deps),
    inventory: createInventoryService(deps),
    cart: createCartService(deps),
    wishlist: createWishlistService(deps, createCartService(deps)),
    checkout: createCheckoutService(deps),
    delivery: createDeliveryService(deps),
    pickup: createPickupService(deps),
    order: createOrderService(deps),
    orderDesk: createOrderDeskService(deps, createOrderService(deps)),
    note: createNoteService(deps),
    invoice: createInvoiceService(deps),
    customer: createCustomerService(deps),
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
    search: createSearchService(deps),
    promotion: createPromotionService(deps),
    behaviour: createBehaviourService(deps),
    recommend: createRecommendationService(deps),
    webhook: createWebhookService(deps),
    eventLog: createEventLogService(deps),
    extension: createExtensionService(deps),
  };
}
