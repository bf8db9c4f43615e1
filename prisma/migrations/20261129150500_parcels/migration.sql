-- An order leaves in several parcels, a parcel that came back is sent again or taken in, and what comes back by a return has a parcel too.

ALTER TABLE "shipments" ADD COLUMN "return_id" UUID,
ADD COLUMN "resends_id" UUID,
ADD COLUMN "resolution" TEXT,
ADD COLUMN "printed_at" TIMESTAMPTZ(3);

ALTER TABLE "order_lines" ADD COLUMN "called_off" INTEGER;

CREATE TABLE "order_picks" (
    "order_id" UUID NOT NULL,
    "warehouse_id" UUID NOT NULL,
    "picked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "order_picks_pkey" PRIMARY KEY ("order_id","warehouse_id")
);

CREATE INDEX "shipments_return_id_idx" ON "shipments"("return_id");
CREATE INDEX "shipments_resends_id_idx" ON "shipments"("resends_id");

ALTER TABLE "shipments" ADD CONSTRAINT "shipments_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "returns"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "order_picks" ADD CONSTRAINT "order_picks_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE shipments
    DROP CONSTRAINT shipments_status_check,
    ADD CONSTRAINT shipments_status_check
        CHECK (status IN ('requested', 'refused', 'cancelling', 'cancelled', 'label_created', 'picked_up', 'in_transit',
                          'out_for_delivery', 'delivered', 'delayed', 'attempted', 'returned')),
    ADD CONSTRAINT shipments_resolution_check
        CHECK (resolution IS NULL OR (status = 'returned' AND resolution IN ('sent_again', 'taken_back')));

ALTER TABLE order_lines ADD CONSTRAINT order_lines_called_off_check CHECK (called_off BETWEEN 1 AND quantity);

-- Ends part of what a paid order holds: the units of one parcel when it leaves ('ship'), or what will not be sent after all
-- ('release'). They are taken from the given warehouse, and from the order's other holds only if a parcel was packed of goods
-- that were brought together. A hold of which a part remains is split. The caller has locked the order.
--
-- p_units [{ variantId, quantity }]
CREATE FUNCTION settle_units(
    p_order uuid, p_warehouse uuid, p_units jsonb, p_kind text, p_actor uuid, p_cause text
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_line record;
    v_hold record;
    v_left integer;
    v_units integer;
    v_id uuid;
BEGIN
    FOR v_line IN
        SELECT (unit ->> 'variantId')::uuid AS variant_id, sum((unit ->> 'quantity')::integer)::integer AS quantity
        FROM jsonb_array_elements(p_units) AS unit GROUP BY 1 ORDER BY 1
    LOOP
        v_left := v_line.quantity;
        FOR v_hold IN
            SELECT r.* FROM reservations r JOIN warehouses w ON w.id = r.warehouse_id
            WHERE r.order_id = p_order AND r.variant_id = v_line.variant_id AND r.status = 'claimed'
            ORDER BY r.warehouse_id = p_warehouse DESC, w.position, w.id, r.id FOR UPDATE OF r
        LOOP
            EXIT WHEN v_left = 0;
            v_units := least(v_hold.quantity, v_left);
            v_id := v_hold.id;
            IF v_units < v_hold.quantity THEN
                UPDATE reservations SET quantity = quantity - v_units WHERE id = v_hold.id;
                INSERT INTO reservations (store_id, variant_id, warehouse_id, quantity, order_id, status)
                VALUES (v_hold.store_id, v_hold.variant_id, v_hold.warehouse_id, v_units, p_order, 'claimed')
                RETURNING id INTO v_id;
            END IF;
            PERFORM settle_holds(ARRAY[v_id], p_kind, p_actor, p_cause);
            v_left := v_left - v_units;
        END LOOP;
        IF v_left > 0 THEN
            RAISE EXCEPTION 'Order % misses % units of variant % to settle.', p_order, v_left, v_line.variant_id;
        END IF;
    END LOOP;
END $$;
