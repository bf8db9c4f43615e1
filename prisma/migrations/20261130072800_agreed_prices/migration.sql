-- AlterTable
ALTER TABLE "order_lines" ADD COLUMN     "price_set_by_staff" BOOLEAN;

-- Prices that staff set before that was kept at the line: when they made the order, or in an edit of it.
UPDATE order_lines l SET price_set_by_staff = true
FROM audit_entries a CROSS JOIN LATERAL jsonb_array_elements(a.details -> 'priced') priced
WHERE a.action = 'order.create' AND a.subject = l.order_id::text AND priced ->> 'variantId' = l.variant_id::text;

UPDATE order_lines l SET price_set_by_staff = true
FROM order_history h CROSS JOIN LATERAL jsonb_array_elements(h.details -> 'edit' -> 'changes') change
WHERE h.type = 'order.edited' AND h.order_id = l.order_id AND change ->> 'kind' = 'price' AND change ->> 'sku' = l.sku;
