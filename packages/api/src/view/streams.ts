import { z } from 'zod';
import { stream } from '../stream.ts';
import { apiKeysChanged, apiKeyView } from './api-key-view.ts';
import { cartChanged, cartView } from './cart-view.ts';
import { notesChanged } from './desk-view.ts';
import { flashChanged, flashSale, flashWait, flashWaitEvent } from './flash-view.ts';
import { marketChanged } from './market-view.ts';
import {
  claimChanged,
  claimView,
  joinedOrders,
  orderEvent,
  orderPage,
  ordersJoined,
  orderView,
  storeOrderEvent,
} from './order-view.ts';
import { reconciliation, storePaymentsChanged } from './payment-view.ts';
import { catalogChanged, productChanged, productOffer, staffProductPage } from './product-view.ts';
import { promotionChanged, promotionPage } from './promotion-view.ts';
import { recommendationsChanged } from './recommendation-view.ts';
import { productReviews, reviewChanged, staffReviewView, storeReviewChanged } from './review-view.ts';
import { inventoryRow, staffStockEvent, stockChanged, stockLevelView } from './stock-view.ts';
import { metricChanged, wallView } from './wall-view.ts';
import { webhookChanged, webhookEndpoint } from './webhook-view.ts';
import { wishlistChanged, wishlistView } from './wishlist-view.ts';

/** Every kind of stream, by the procedure that opens it. */
export const streams = {
  'catalog.watch': stream(z.array(productOffer).readonly(), z.union([productChanged, marketChanged])),
  'product.watch': stream(staffProductPage, catalogChanged),
  'stock.watch': stream(z.array(stockLevelView).readonly(), stockChanged),
  'inventory.watch': stream(z.array(inventoryRow).readonly(), staffStockEvent),
  'cart.watch': stream(cartView, z.union([cartChanged, promotionChanged, marketChanged])),
  'wishlist.watch': stream(wishlistView, wishlistChanged),
  'order.watch': stream(orderView, orderEvent),
  'order.watchClaims': stream(z.array(claimView).readonly(), claimChanged),
  'order.watchJoined': stream(joinedOrders.nullable(), ordersJoined),
  'order.watchStore': stream(orderPage, storeOrderEvent),
  'note.watch': stream(z.null(), notesChanged),
  'flash.watch': stream(flashSale, z.union([flashChanged, marketChanged])),
  'flash.watchEntry': stream(flashWait, flashWaitEvent),
  'review.watch': stream(productReviews, reviewChanged),
  'review.watchStore': stream(z.array(staffReviewView).readonly(), storeReviewChanged),
  'promotion.watch': stream(promotionPage, promotionChanged),
  'payment.watchStore': stream(reconciliation, storePaymentsChanged),
  'recommend.watch': stream(z.null(), recommendationsChanged),
  'apiKey.watch': stream(z.array(apiKeyView).readonly(), apiKeysChanged),
  'webhook.watch': stream(z.array(webhookEndpoint).readonly(), webhookChanged),
  'metrics.watch': stream(wallView, metricChanged),
} as const;
