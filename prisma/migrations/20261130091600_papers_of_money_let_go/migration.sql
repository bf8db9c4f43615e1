-- Money that an order counted on and does not get changes what its papers have to say, without a refund of ours too.
CREATE TRIGGER payments_let_go AFTER UPDATE OF status ON payments FOR EACH ROW
    WHEN (NEW.accepted_at IS NOT NULL AND NEW.status IN ('voided', 'failed', 'refunded') AND OLD.status <> NEW.status)
    EXECUTE FUNCTION payment_is_due();

-- Those that were called off before are looked at once.
INSERT INTO invoices_due (order_id)
SELECT o.id FROM orders o
WHERE o.status = 'cancelled' AND EXISTS (SELECT FROM invoices WHERE order_id = o.id)
    AND EXISTS (SELECT FROM payments WHERE order_id = o.id AND accepted_at IS NOT NULL AND status IN ('voided', 'failed', 'refunded'))
ON CONFLICT DO NOTHING;
