export type { AccountService } from './account/account-service.ts';
export type { ApiKeyService } from './api-key/api-key-service.ts';
export type { BehaviourService } from './behaviour/behaviour-service.ts';
export type { CartService } from './cart/cart-service.ts';
export { BUNDLE_READER, tellOfBundles } from './catalog/bundles/tell-bundles.ts';
export type { CatalogService, ListProductsInput } from './catalog/catalog-service.ts';
export type { CollectionRef, CollectionService } from './catalog/collection-service.ts';
export type { PriceListRef, PriceListService } from './catalog/price-list-service.ts';
export type { ProductFileService } from './catalog/product-file-service.ts';
export type { BulkEdit, ListStaffProducts, ProductRef, ProductService } from './catalog/product-service.ts';
export { countSales, SALES_READER } from './catalog/ranking/count-sales.ts';
export type { CheckoutService, HoldInput, PlacedOrder, PlaceOrderInput } from './checkout/checkout-service.ts';
export type { ServiceOptions } from './create-deps.ts';
export { createServices } from './create-services.ts';
export type { CreditService } from './credit/credit-service.ts';
export type { CustomerService } from './customer/customer-service.ts';
export { CUSTOMERS_READER, projectCustomers } from './customer/project-customers.ts';
export type { DeliveryPreview, DeliveryService, VariantDelivery } from './delivery/delivery-service.ts';
export { type Clock, type Random, type Secrets, systemClock, systemRandom } from './deps.ts';
export type { ExtensionRef, ExtensionService, ForSlotInput, PanelLook } from './extension/extension-service.ts';
export type { FlashSaleService, JoinFlashSaleInput } from './flash-sale/flash-sale-service.ts';
export type { IdentityService, Login, RegisterInput, SignInInput } from './identity/identity-service.ts';
export { checkDatabase } from './invariants/check-database.ts';
export { type CheckOptions, checkInvariants, type Finding, type Violation } from './invariants/check-invariants.ts';
export type {
  AdjustStockInput,
  InventoryService,
  ReceiveStockInput,
  TransferStockInput,
} from './inventory/inventory-service.ts';
export type { InvoiceService } from './invoice/invoice-service.ts';
export type { LiveTopic } from './live-topic.ts';
export type { FinishedLogin, FinishLogin, LoginDoor, LoginService } from './login/login-service.ts';
export { createOidcProvider, type OidcOptions } from './login/oidc-provider.ts';
export { MAX_PICTURE_BYTES } from './media/encode-picture.ts';
export type { MediaService } from './media/media-service.ts';
export { createMediaFolder, type MediaStore } from './media/media-store.ts';
export type { MessageService } from './messages/message-service.ts';
export { createMessenger, type Messenger, type OutgoingMessage } from './messages/messenger.ts';
export { createMessageGateway } from './messages/sandbox-messenger.ts';
export { createSmsWebhook, createTwilioGateway } from './messages/sms-gateways.ts';
export { createSmtpGateway } from './messages/smtp-gateway.ts';
export { ORDER_MESSAGES_READER, tellOfOrders } from './messages/tell-of-orders.ts';
export type { MetricsService } from './metrics/metrics-service.ts';
export { METRICS_READER, projectMetrics } from './metrics/project-metrics.ts';
export type { NoteService } from './note/note-service.ts';
export type { OrderEditService } from './order/edit/order-edit-service.ts';
export { GUEST_ORDERS_READER, joinPaidOrders } from './order/join-guest-orders.ts';
export type { ManualOrderService } from './order/manual/manual-order-service.ts';
export type { OrderRef, OrderService } from './order/order-service.ts';
export type { OrderDeskService } from './order-desk/order-desk-service.ts';
export type { PaymentProvider } from './payment/payment-provider.ts';
export type { PaymentService } from './payment/payment-service.ts';
export { createPaymentGateway } from './payment/sandbox-gateway.ts';
export { createStripeGateway, type StripeOptions } from './payment/stripe-gateway.ts';
export type { PickupService, PlacePickupInput } from './pickup/pickup-service.ts';
export type { NewCodes, PromotionRef, PromotionService } from './promotion/promotion-service.ts';
export type { CallbackOutcome, SignedCallback } from './provider/callback.ts';
export type { GatewayOptions } from './provider/gateway-options.ts';
export { learn, RECOMMENDATIONS_READER } from './recommendation/learn.ts';
export type { ForProductInput, ForYouInput, RecommendationService } from './recommendation/recommendation-service.ts';
export type { RetentionService } from './retention/retention-service.ts';
export type { ReceiveReturnInput, RequestReturnInput, ReturnRef, ReturnService } from './return/return-service.ts';
export type { ReviewService } from './review/review-service.ts';
export { type ResealOptions, type ResealProgress, resealAll } from './rotation/reseal.ts';
export type { BuildProgress } from './search/build-index.ts';
export { noteTextChanges, SEARCH_READER } from './search/follow-changes.ts';
export type { FoundProducts, ProductIndex } from './search/product-index.ts';
export { type RebuildOptions, rebuildSearch } from './search/rebuild-search.ts';
export type { SearchService } from './search/search-service.ts';
export type { Services } from './services.ts';
export type { Carrier } from './shipment/carrier.ts';
export { createCarrierGateway } from './shipment/sandbox-carrier.ts';
export type { ShipmentService } from './shipment/shipment-service.ts';
export type { StaffService } from './staff/staff-service.ts';
export type { TaxService, TaxZoneRef } from './tax/tax-service.ts';
export { createHookTransport, type HookTransport } from './webhook/hook-transport.ts';
export type {
  ListWebhookDeliveries,
  WebhookRef,
  WebhookService,
  WebhookStart,
} from './webhook/webhook-service.ts';
export { WEBHOOKS_READER, writeDeliveries } from './webhook/write-deliveries.ts';
export { STOCK_ALERTS_READER, tellOfStock } from './wishlist/tell-of-stock.ts';
export type { WishlistService } from './wishlist/wishlist-service.ts';
