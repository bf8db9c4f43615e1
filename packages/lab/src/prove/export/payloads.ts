const time = (at: string) => `to_char(${at} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const money = (amount: string) => `jsonb_build_object('amount', ${amount}, 'currency', shop.currency)`;

const STATUS = `CASE WHEN type = 'payment.updated' THEN 'delivered' ELSE substr(type, 7) END`;

/** A step of an order, as the desk's list of orders hears of it. */
const ORDER_STEP = `jsonb_build_object('type', type, 'at', ${time('at')}, 'order', jsonb_build_object(
    'id', life.id, 'number', 1000000 + life.n, 'status', ${STATUS}, 'version', version, 'total', ${money('life.total')},
    'itemCount', life.items, 'city', 'Amsterdam', 'country', 'NL', 'customerName', 'R. E.', 'firstImage', NULL,
    'placedAt', ${time('life.placed')}),
  'revenue', CASE WHEN type = 'order.paid' THEN ${money('life.total')}
    WHEN type = 'order.cancelled' THEN ${money('-life.total')}
    WHEN type = 'payment.updated' THEN ${money("CASE life.fate WHEN 'returned' THEN -life.total / 2 ELSE life.total / 10 END")} END)`;

const about = (status: string) => `'type', type, 'orderId', life.id, 'version', version, 'status', '${status}',
  'actor', 'carrier', 'at', ${time('at')}`;

const PLACE = `jsonb_build_object('name', 'Robin Example', 'city', 'Amsterdam', 'region', 'Noord-Holland', 'country', 'NL',
  'latitude', 52.37, 'longitude', 4.88)`;
const SCANNED = `CASE type WHEN 'order.delivered' THEN 'delivered' ELSE 'in_transit' END`;

/** A scan of an order's parcel, on the order's own topic. */
const SCAN = `jsonb_build_object(${about('shipped')},
  'shipment', jsonb_build_object('id', md5('parcel ' || life.n)::uuid, 'carrier', CASE WHEN life.n % 3 = 0 THEN 'postnl' ELSE 'dhl' END,
    'trackingNumber', 'T' || life.n, 'status', ${SCANNED}, 'hasLabel', true, 'lines', '[]'::jsonb, 'version', version),
  'scan', jsonb_build_object('scanId', md5('scan ' || position)::uuid, 'status', ${SCANNED}, 'place', ${PLACE},
    'description', 'Robin Example', 'occurredAt', ${time('at')}))`;

const RETURN = `jsonb_build_object(${about('delivered')}, 'return', jsonb_build_object('id', md5('return ' || life.n)::uuid,
  'status', 'received', 'reason', 'damaged', 'lines', jsonb_build_array(jsonb_build_object('orderLineId', md5('line ' || life.n)::uuid,
    'quantity', 1, 'received', 1, 'restocked', true)),
  'refusal', NULL, 'trackingNumber', NULL, 'worth', ${money('life.total')}, 'refund', ${money('life.total / 2')},
  'isPaidBack', false, 'version', version, 'createdAt', ${time('at')}))`;

/** Nobody else's business. */
const UPDATED = `jsonb_build_object(${about('placed')})`;

const STOCK = `jsonb_build_object('type', type, 'sku', goods.sku, 'level', jsonb_build_object('variantId', goods.variant_id,
  'warehouseId', goods.warehouse_id, 'onHand', 40 + step.n % 400, 'reserved', step.n % 37, 'lowStockThreshold', 5, 'version', version))`;

const PRODUCT = `jsonb_build_object('type', type, 'subject', 'product', 'id', goods.product_id, 'version', version)`;

const REVIEW = `jsonb_build_object('type', type, 'reviewId', md5('review ' || step.n)::uuid, 'review', jsonb_build_object(
  'id', md5('review ' || step.n)::uuid, 'rating', 1 + step.n % 5, 'status', 'published', 'version', version, 'body', 'Robin Example',
  'product', jsonb_build_object('id', goods.product_id, 'slug', 'x', 'name', jsonb_build_object('en', 'X', 'zh-CN', 'X'))))`;

/** SQL of what a row of `lab_steps` carries in the log, with its `life` or its `goods`. */
export const PAYLOAD = `CASE
  WHEN part = 'orders' THEN ${ORDER_STEP}
  WHEN type IN ('shipment.scanned', 'order.delivered') THEN ${SCAN}
  WHEN type = 'return.received' THEN ${RETURN}
  WHEN part = 'order' THEN ${UPDATED}
  WHEN part = 'stock' THEN ${STOCK}
  WHEN part = 'catalog' THEN ${PRODUCT}
  ELSE ${REVIEW} END`;
