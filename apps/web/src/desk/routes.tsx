import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { parseAnalyticsSearch } from './analytics/analytics-search.ts';
import { parseAuditSearch } from './audit/audit-search.ts';
import { parseCustomersSearch } from './customers/customers-search.ts';
import { desk } from './desk-route.tsx';
import { goodsRoutes } from './goods-routes.tsx';
import { parseOrdersSearch } from './orders/orders-search.ts';
import { parseOutboxSearch } from './outbox/outbox-search.ts';
import { parsePromotionsSearch } from './promotions/promotions-search.ts';
import { parseReturnsSearch } from './returns/returns-search.ts';
import { parsePickListSearch, parseShipmentsSearch } from './shipments/shipments-search.ts';
import { parseDeliveriesSearch } from './webhooks/deliveries-search.ts';

const wall = createRoute({
  getParentRoute: () => desk,
  path: '/',
  component: lazyRouteComponent(() => import('./wall/wall-page.tsx'), 'WallPage'),
});

const orders = createRoute({
  getParentRoute: () => desk,
  path: '/orders',
  validateSearch: parseOrdersSearch,
  component: lazyRouteComponent(() => import('./orders/orders-page.tsx'), 'OrdersPage'),
});

const order = createRoute({
  getParentRoute: () => desk,
  path: '/orders/$number',
  component: lazyRouteComponent(() => import('./order/desk-order-page.tsx'), 'DeskOrderPage'),
});

const newOrder = createRoute({
  getParentRoute: () => desk,
  path: '/orders/new',
  component: lazyRouteComponent(() => import('./order-edit/new-order-page.tsx'), 'NewOrderPage'),
});

const editOrder = createRoute({
  getParentRoute: () => desk,
  path: '/orders/$number/edit',
  component: lazyRouteComponent(() => import('./order-edit/edit-page.tsx'), 'EditPage'),
});

const customers = createRoute({
  getParentRoute: () => desk,
  path: '/customers',
  validateSearch: parseCustomersSearch,
  component: lazyRouteComponent(() => import('./customers/customers-page.tsx'), 'CustomersPage'),
});

const customer = createRoute({
  getParentRoute: () => desk,
  path: '/customers/$accountId',
  component: lazyRouteComponent(() => import('./customers/customer-page.tsx'), 'CustomerPage'),
});

const analytics = createRoute({
  getParentRoute: () => desk,
  path: '/analytics',
  validateSearch: parseAnalyticsSearch,
  component: lazyRouteComponent(() => import('./analytics/analytics-page.tsx'), 'AnalyticsPage'),
});

const returns = createRoute({
  getParentRoute: () => desk,
  path: '/returns',
  validateSearch: parseReturnsSearch,
  component: lazyRouteComponent(() => import('./returns/returns-page.tsx'), 'ReturnsPage'),
});

const shipments = createRoute({
  getParentRoute: () => desk,
  path: '/shipments',
  validateSearch: parseShipmentsSearch,
  component: lazyRouteComponent(() => import('./shipments/shipments-page.tsx'), 'ShipmentsPage'),
});

const pickList = createRoute({
  getParentRoute: () => desk,
  path: '/pick-list',
  validateSearch: parsePickListSearch,
  component: lazyRouteComponent(() => import('./shipments/pick-list-page.tsx'), 'PickListPage'),
});

const markets = createRoute({
  getParentRoute: () => desk,
  path: '/markets',
  component: lazyRouteComponent(() => import('./markets/markets-page.tsx'), 'MarketsPage'),
});

const taxes = createRoute({
  getParentRoute: () => desk,
  path: '/taxes',
  component: lazyRouteComponent(() => import('./taxes/taxes-page.tsx'), 'TaxesPage'),
});

const promotions = createRoute({
  getParentRoute: () => desk,
  path: '/promotions',
  validateSearch: parsePromotionsSearch,
  component: lazyRouteComponent(() => import('./promotions/promotions-page.tsx'), 'PromotionsPage'),
});

const flash = createRoute({
  getParentRoute: () => desk,
  path: '/flash',
  component: lazyRouteComponent(() => import('./flash/flash-sales-page.tsx'), 'FlashSalesPage'),
});

const outbox = createRoute({
  getParentRoute: () => desk,
  path: '/messages',
  validateSearch: parseOutboxSearch,
  component: lazyRouteComponent(() => import('./outbox/outbox-page.tsx'), 'OutboxPage'),
});

const payments = createRoute({
  getParentRoute: () => desk,
  path: '/payments',
  component: lazyRouteComponent(() => import('./payments/payments-page.tsx'), 'PaymentsPage'),
});

const pickups = createRoute({
  getParentRoute: () => desk,
  path: '/pickups',
  component: lazyRouteComponent(() => import('./pickups/pickups-page.tsx'), 'PickupsPage'),
});

const delivery = createRoute({
  getParentRoute: () => desk,
  path: '/delivery',
  component: lazyRouteComponent(() => import('./delivery/delivery-page.tsx'), 'DeliveryPage'),
});

const warehouses = createRoute({
  getParentRoute: () => desk,
  path: '/warehouses',
  component: lazyRouteComponent(() => import('./warehouses/warehouses-page.tsx'), 'WarehousesPage'),
});

const apiKeys = createRoute({
  getParentRoute: () => desk,
  path: '/api-keys',
  component: lazyRouteComponent(() => import('./api-keys/api-keys-page.tsx'), 'ApiKeysPage'),
});

const extensions = createRoute({
  getParentRoute: () => desk,
  path: '/extensions',
  component: lazyRouteComponent(() => import('./extensions/extensions-page.tsx'), 'ExtensionsPage'),
});

const extension = createRoute({
  getParentRoute: () => desk,
  path: '/extensions/$extensionId',
  component: lazyRouteComponent(() => import('./extensions/extension-page.tsx'), 'ExtensionPage'),
});

const staff = createRoute({
  getParentRoute: () => desk,
  path: '/staff',
  component: lazyRouteComponent(() => import('./staff/staff-page.tsx'), 'StaffPage'),
});

const audit = createRoute({
  getParentRoute: () => desk,
  path: '/audit',
  validateSearch: parseAuditSearch,
  component: lazyRouteComponent(() => import('./audit/audit-page.tsx'), 'AuditPage'),
});

const webhooks = createRoute({
  getParentRoute: () => desk,
  path: '/webhooks',
  component: lazyRouteComponent(() => import('./webhooks/webhooks-page.tsx'), 'WebhooksPage'),
});

const webhook = createRoute({
  getParentRoute: () => desk,
  path: '/webhooks/$endpointId',
  validateSearch: parseDeliveriesSearch,
  component: lazyRouteComponent(() => import('./webhooks/endpoint-page.tsx'), 'EndpointPage'),
});

const nowhere = createRoute({
  getParentRoute: () => desk,
  path: '$',
  component: lazyRouteComponent(() => import('./frame/desk-not-found.tsx'), 'DeskNotFound'),
});

export const deskRoute = desk.addChildren([
  wall,
  orders,
  order,
  newOrder,
  editOrder,
  customers,
  customer,
  analytics,
  shipments,
  pickList,
  returns,
  promotions,
  flash,
  outbox,
  payments,
  pickups,
  delivery,
  warehouses,
  apiKeys,
  webhooks,
  webhook,
  extensions,
  extension,
  staff,
  audit,
  ...goodsRoutes,
  markets,
  taxes,
  nowhere,
]);
