-- DropIndex
DROP INDEX "flash_sales_store_id_starts_at_idx";

-- AlterTable
ALTER TABLE "flash_sale_items" ADD COLUMN     "admitted" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "joined" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "lost_from" INTEGER,
ADD COLUMN     "lost_to" INTEGER,
ADD COLUMN     "told_joined" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "version" BIGINT NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "flash_sales" DROP COLUMN "status",
ADD COLUMN     "cancelled_at" TIMESTAMPTZ(3),
ADD COLUMN     "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "opens_at" TIMESTAMPTZ(3) NOT NULL;

-- CreateTable
CREATE TABLE "flash_entries" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "flash_sale_id" UUID NOT NULL,
    "variant_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "quantity" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "draft" JSONB,
    "order_id" UUID,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "flash_entries_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "flash_entries_flash_sale_id_variant_id_status_place_idx" ON "flash_entries"("flash_sale_id", "variant_id", "status", "place");

-- CreateIndex
CREATE INDEX "flash_entries_account_id_flash_sale_id_idx" ON "flash_entries"("account_id", "flash_sale_id");

-- CreateIndex
CREATE UNIQUE INDEX "flash_entries_flash_sale_id_variant_id_place_key" ON "flash_entries"("flash_sale_id", "variant_id", "place");

-- CreateIndex
CREATE INDEX "flash_sales_store_id_ends_at_idx" ON "flash_sales"("store_id", "ends_at");

-- AddForeignKey
ALTER TABLE "flash_entries" ADD CONSTRAINT "flash_entries_flash_sale_id_variant_id_fkey" FOREIGN KEY ("flash_sale_id", "variant_id") REFERENCES "flash_sale_items"("flash_sale_id", "variant_id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE flash_sales
    ADD CONSTRAINT flash_sales_times_check CHECK (opens_at <= starts_at AND starts_at < ends_at);
ALTER TABLE flash_sale_items
    ADD CONSTRAINT flash_sale_items_numbers_check
        CHECK (price >= 0 AND quota > 0 AND per_account > 0 AND sold BETWEEN 0 AND quota AND admitted BETWEEN 0 AND joined);
ALTER TABLE flash_entries
    ADD CONSTRAINT flash_entries_status_check CHECK (status IN ('waiting', 'won', 'lost', 'left')),
    ADD CONSTRAINT flash_entries_draft_only_while_waiting CHECK ((status = 'waiting') = (draft IS NOT NULL)),
    ADD CONSTRAINT flash_entries_order_of_who_won CHECK ((status = 'won') = (order_id IS NOT NULL));

-- Units of an item in orders that stand: paid, or still to be paid in time.
CREATE FUNCTION flash_units_sold(p_sale uuid, p_variant uuid, p_account uuid DEFAULT NULL) RETURNS integer LANGUAGE sql STABLE AS $$
    SELECT coalesce(sum(e.quantity), 0)::integer FROM flash_entries e JOIN orders o ON o.id = e.order_id
    WHERE e.flash_sale_id = p_sale AND e.variant_id = p_variant AND e.status = 'won'
        AND o.status NOT IN ('cancelled', 'expired') AND (p_account IS NULL OR e.account_id = p_account)
$$;

-- Gives out the next place in the queue of an item. `p_draft` holds { used, order, lines, events } as place_order() takes
-- them. Who waits there already keeps that place.
CREATE FUNCTION join_flash_sale(
    p_entry uuid, p_store uuid, p_sale uuid, p_variant uuid, p_account uuid, p_quantity integer, p_draft jsonb, p_now timestamptz
) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
    v_sale flash_sales;
    v_item flash_sale_items;
    v_known uuid;
    v_bought integer;
BEGIN
    SELECT * INTO v_item FROM flash_sale_items WHERE flash_sale_id = p_sale AND variant_id = p_variant FOR UPDATE;
    SELECT * INTO v_sale FROM flash_sales WHERE id = p_sale AND store_id = p_store;
    IF v_sale.id IS NULL OR v_item.variant_id IS NULL THEN
        PERFORM refuse('NOT_FOUND', 'There is no such sale.', '{}');
    END IF;
    IF v_sale.cancelled_at IS NOT NULL OR p_now < v_sale.opens_at OR p_now >= v_sale.ends_at THEN
        PERFORM refuse('FLASH_SALE_CLOSED', 'This sale cannot be joined now.', jsonb_build_object('opensAt', v_sale.opens_at));
    END IF;
    SELECT id INTO v_known FROM flash_entries
    WHERE flash_sale_id = p_sale AND variant_id = p_variant AND account_id = p_account AND status = 'waiting';
    IF v_known IS NOT NULL THEN RETURN v_known; END IF;

    v_bought := flash_units_sold(p_sale, p_variant, p_account);
    IF v_bought + p_quantity > v_item.per_account THEN
        PERFORM refuse('QUANTITY_LIMIT', format('One person may buy %s of it in this sale.', v_item.per_account),
                       jsonb_build_object('limit', v_item.per_account, 'bought', v_bought));
    END IF;
    IF v_item.sold >= v_item.quota AND flash_units_sold(p_sale, p_variant) >= v_item.quota THEN
        PERFORM refuse('SOLD_OUT', 'This sale has nothing left of it.', jsonb_build_object('variantId', p_variant, 'available', 0));
    END IF;
    UPDATE flash_sale_items SET joined = joined + 1 WHERE flash_sale_id = p_sale AND variant_id = p_variant;
    INSERT INTO flash_entries (id, flash_sale_id, variant_id, account_id, place, quantity, draft, joined_at)
    VALUES (p_entry, p_sale, p_variant, p_account, v_item.joined + 1, p_quantity, p_draft, p_now);
    RETURN p_entry;
END $$;

-- An order that was prepared when its shopper joined, as of now.
CREATE FUNCTION place_flash_draft(p_draft jsonb, p_now timestamptz, p_expires timestamptz) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    v_now text := to_char(p_now AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
    v_expires text := to_char(p_expires AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
    v_event jsonb;
    v_events jsonb := '[]';
BEGIN
    FOR v_event IN SELECT jsonb_array_elements(p_draft -> 'events') LOOP
        v_event := jsonb_set(v_event, '{payload,at}', to_jsonb(v_now));
        IF v_event -> 'payload' ? 'holdExpiresAt' THEN
            v_event := jsonb_set(v_event, '{payload,holdExpiresAt}', to_jsonb(v_expires));
        END IF;
        IF v_event -> 'payload' ? 'order' THEN
            v_event := jsonb_set(v_event, '{payload,order,placedAt}', to_jsonb(v_now));
        END IF;
        v_events := v_events || v_event;
    END LOOP;
    RETURN place_order(
        p_request => p_draft -> 'used', p_cart => NULL, p_cart_version => NULL,
        p_order => (p_draft -> 'order') || jsonb_build_object('placed_at', v_now, 'hold_expires_at', v_expires),
        p_lines => p_draft -> 'lines', p_events => v_events, p_max_open => NULL, p_network => NULL);
END $$;

-- Lets the next in the queue of an item in, in the order of their places, and tells how far it has come. When the last unit
-- is gone, or the sale is over, whoever still waits has lost, all at once. Returns how many had their turn; null when
-- another worker is at it.
CREATE FUNCTION admit_flash_sale(p_sale uuid, p_variant uuid, p_now timestamptz, p_limit integer) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
    v_sale flash_sales;
    v_item flash_sale_items;
    v_before flash_sale_items;
    v_entry flash_entries;
    v_expires timestamptz;
    v_answer jsonb;
    v_count integer := 0;
    v_lost integer := 0;
BEGIN
    SELECT * INTO v_item FROM flash_sale_items
    WHERE flash_sale_id = p_sale AND variant_id = p_variant FOR UPDATE SKIP LOCKED;
    IF NOT FOUND THEN RETURN NULL; END IF;
    SELECT * INTO v_sale FROM flash_sales WHERE id = p_sale;
    v_before := v_item;
    v_item.sold := flash_units_sold(p_sale, p_variant);

    IF v_sale.cancelled_at IS NULL AND p_now >= v_sale.starts_at AND p_now < v_sale.ends_at THEN
        SELECT p_now + make_interval(secs => hold_seconds) INTO v_expires FROM stores WHERE id = v_sale.store_id;
        FOR v_entry IN
            SELECT * FROM flash_entries WHERE flash_sale_id = p_sale AND variant_id = p_variant AND status = 'waiting'
            ORDER BY place LIMIT p_limit
        LOOP
            EXIT WHEN v_item.sold >= v_item.quota;
            v_answer := NULL;
            IF v_item.sold + v_entry.quantity <= v_item.quota THEN
                v_answer := place_flash_draft(v_entry.draft, p_now, v_expires);
            END IF;
            IF v_answer ? 'orderId' THEN
                UPDATE flash_entries SET status = 'won', order_id = (v_answer ->> 'orderId')::uuid, draft = NULL, settled_at = p_now
                WHERE id = v_entry.id;
                v_item.sold := v_item.sold + v_entry.quantity;
            ELSE
                UPDATE flash_entries SET status = 'lost', draft = NULL, settled_at = p_now WHERE id = v_entry.id;
            END IF;
            INSERT INTO outbox (topic, key, version, type, payload)
            VALUES ('flash-entry:' || v_entry.id, v_entry.id, 1, 'flash.settled', jsonb_build_object(
                'type', 'flash.settled',
                'status', CASE WHEN v_answer ? 'orderId' THEN 'won' ELSE 'lost' END,
                'order', CASE WHEN v_answer ? 'orderId'
                              THEN jsonb_build_object('id', v_answer -> 'orderId', 'number', v_answer -> 'number') END));
            v_item.admitted := v_entry.place;
            v_count := v_count + 1;
        END LOOP;
    END IF;

    IF v_sale.cancelled_at IS NOT NULL OR p_now >= v_sale.ends_at
        OR (v_item.sold >= v_item.quota AND p_now >= v_sale.starts_at) THEN
        UPDATE flash_entries SET status = 'lost', draft = NULL, settled_at = p_now
        WHERE flash_sale_id = p_sale AND variant_id = p_variant AND status = 'waiting';
        GET DIAGNOSTICS v_lost = ROW_COUNT;
        IF v_lost > 0 THEN
            v_item.lost_from := v_item.admitted + 1;
            v_item.lost_to := v_item.joined;
            v_item.admitted := v_item.joined;
            v_count := v_count + v_lost;
        END IF;
    END IF;

    IF v_item IS NOT DISTINCT FROM v_before AND v_item.joined = v_item.told_joined THEN RETURN 0; END IF;
    UPDATE flash_sale_items
    SET sold = v_item.sold, admitted = v_item.admitted, lost_from = v_item.lost_from, lost_to = v_item.lost_to,
        told_joined = joined, version = version + 1
    WHERE flash_sale_id = p_sale AND variant_id = p_variant RETURNING * INTO v_item;
    INSERT INTO outbox (topic, key, version, type, payload)
    VALUES ('flash:' || p_sale, p_variant, v_item.version, 'flash.moved', jsonb_build_object(
        'type', 'flash.moved', 'queue', jsonb_build_object(
            'variantId', v_item.variant_id, 'version', v_item.version, 'quota', v_item.quota, 'sold', v_item.sold,
            'joined', v_item.joined, 'admitted', v_item.admitted,
            'lost', CASE WHEN v_item.lost_from IS NOT NULL
                         THEN jsonb_build_object('from', v_item.lost_from, 'to', v_item.lost_to) END)));
    -- The word above reaches all at once; this one waits for whoever is away.
    IF v_lost > 0 THEN
        INSERT INTO outbox (topic, key, version, type, payload)
        SELECT 'flash-entry:' || id, id, 1, 'flash.settled',
            jsonb_build_object('type', 'flash.settled', 'status', 'lost', 'order', NULL)
        FROM flash_entries
        WHERE flash_sale_id = p_sale AND variant_id = p_variant AND place BETWEEN v_item.lost_from AND v_item.lost_to
            AND status = 'lost' AND settled_at = p_now
        ORDER BY place;
    END IF;
    RETURN v_count;
END $$;
