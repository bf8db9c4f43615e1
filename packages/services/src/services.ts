import type { AccountService } from './account/account-service.ts';
import type { CartService } from './cart/cart-service.ts';
import type { CatalogService } from './catalog/catalog-service.ts';
import type { CheckoutService } from './checkout/checkout-service.ts';
import type { FlashSaleService } from './flash-sale/flash-sale-service.ts';
import type { IdentityService } from './identity/identity-service.ts';
import type { InventoryService } from './inventory/inventory-service.ts';
import type { MediaService } from './media/media-service.ts';
import type { CreditService } from './credit/credit-service.ts';
import type { MessageService } from './messages/message-service.ts';
import type { MetricsService } from './metrics/metrics-service.ts';
import type { OrderService } from './order/order-service.ts';
import type { PaymentService } from './payment/payment-service.ts';
import type { PromotionService } from './promotion/promotion-service.ts';
import type { RetentionService } from './retention/retention-service.ts';
import type { ReturnService } from './return/return-service.ts';
import type { ReviewService } from './review/review-service.ts';
import type { ShipmentService } from './shipment/shipment-service.ts';
import type { StaffService } from './staff/staff-service.ts';

/** Every use case, by area. Each checks its actor, changes all or nothing, and refuses with a DomainError. */
export interface Services {
  readonly identity: IdentityService;
  readonly account: AccountService;
  readonly staff: StaffService;
  readonly catalog: CatalogService;
  readonly inventory: InventoryService;
  readonly cart: CartService;
  readonly checkout: CheckoutService;
  readonly order: OrderService;
  readonly payment: PaymentService;
  readonly shipment: ShipmentService;
  readonly returns: ReturnService;
  readonly metrics: MetricsService;
  readonly retention: RetentionService;
  readonly messages: MessageService;
  readonly flashSale: FlashSaleService;
  readonly media: MediaService;
  readonly review: ReviewService;
  readonly credit: CreditService;
  readonly promotion: PromotionService;
}
