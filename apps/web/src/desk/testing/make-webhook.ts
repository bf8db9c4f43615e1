import type { WebhookDeliveryView, WebhookEndpointView } from '@pushcart/client';

export function makeEndpoint(changes: Partial<WebhookEndpointView> = {}): WebhookEndpointView {
  return {
    id: 'w1',
    url: 'https://erp.example/hooks',
    description: 'ERP',
    types: ['order.paid', 'stock.low'],
    status: 'active',
    disabledFor: null,
    failingSince: null,
    previousSecretUntil: null,
    version: 3,
    createdAt: new Date('2026-05-01T10:00:00Z'),
    waiting: 0,
    failed: 0,
    lastDeliveredAt: new Date('2026-05-01T10:05:00Z'),
    ...changes,
  };
}

export function makeDelivery(changes: Partial<WebhookDeliveryView> = {}): WebhookDeliveryView {
  return {
    id: 'd1',
    endpointId: 'w1',
    webhookId: 'evt_ab_7_order_paid',
    type: 'order.paid',
    entity: 'order:o1',
    status: 'failed',
    attempts: 14,
    createdAt: new Date('2026-05-01T10:00:00Z'),
    nextTryAt: null,
    body: '{"type":"order.paid","version":1}',
    answer: { code: 500, excerpt: 'out of paper', at: new Date('2026-05-01T10:01:00Z'), durationMs: 42 },
    ...changes,
  };
}
