-- AlterTable
ALTER TABLE "orders" ADD COLUMN     "note" TEXT;

-- CreateTable
CREATE TABLE "customers" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "store_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "orders" INTEGER NOT NULL DEFAULT 0,
    "spent" BIGINT NOT NULL DEFAULT 0,
    "last_order_at" TIMESTAMPTZ(3),
    "blocked_at" TIMESTAMPTZ(3),
    "block_reason" TEXT,
    "blocked_by" UUID,
    "indexed_with" TEXT,

    CONSTRAINT "customers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "customer_tokens" (
    "store_id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "account_id" UUID NOT NULL,

    CONSTRAINT "customer_tokens_pkey" PRIMARY KEY ("store_id","token","account_id")
);

-- CreateTable
CREATE TABLE "staff_notes" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "store_id" UUID NOT NULL,
    "order_id" UUID,
    "account_id" UUID,
    "author_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "version" BIGINT NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "edited_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_list_views" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "store_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "statuses" TEXT[],
    "period" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "order_list_views_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invoice_settings" (
    "store_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "tax_id" TEXT NOT NULL,
    "email" TEXT NOT NULL DEFAULT '',
    "invoice_number" INTEGER NOT NULL DEFAULT 0,
    "credit_note_number" INTEGER NOT NULL DEFAULT 0,
    "version" BIGINT NOT NULL DEFAULT 1,

    CONSTRAINT "invoice_settings_pkey" PRIMARY KEY ("store_id")
);

-- CreateTable
CREATE TABLE "invoices" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "store_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "order_id" UUID NOT NULL,
    "refund_id" UUID,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "locale" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "total" BIGINT NOT NULL,
    "facts" JSONB NOT NULL,
    "buyer" TEXT NOT NULL,

    CONSTRAINT "invoices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invoices_due" (
    "order_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invoices_due_pkey" PRIMARY KEY ("order_id")
);

-- CreateIndex
CREATE INDEX "customers_account_id_idx" ON "customers"("account_id");

-- CreateIndex
CREATE INDEX "customers_store_id_last_order_at_account_id_idx" ON "customers"("store_id", "last_order_at", "account_id");

-- CreateIndex
CREATE INDEX "customers_indexed_with_idx" ON "customers"("indexed_with");

-- CreateIndex
CREATE UNIQUE INDEX "customers_store_id_account_id_key" ON "customers"("store_id", "account_id");

-- CreateIndex
CREATE INDEX "customer_tokens_account_id_idx" ON "customer_tokens"("account_id");

-- CreateIndex
CREATE INDEX "staff_notes_order_id_idx" ON "staff_notes"("order_id");

-- CreateIndex
CREATE INDEX "staff_notes_account_id_idx" ON "staff_notes"("account_id");

-- CreateIndex
CREATE INDEX "order_list_views_account_id_idx" ON "order_list_views"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "order_list_views_store_id_account_id_name_key" ON "order_list_views"("store_id", "account_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "invoices_refund_id_key" ON "invoices"("refund_id");

-- CreateIndex
CREATE INDEX "invoices_order_id_idx" ON "invoices"("order_id");

-- CreateIndex
CREATE INDEX "invoices_issued_at_idx" ON "invoices"("issued_at");

-- CreateIndex
CREATE UNIQUE INDEX "invoices_store_id_kind_number_key" ON "invoices"("store_id", "kind", "number");

-- CreateIndex
CREATE INDEX "invoices_due_since_idx" ON "invoices_due"("since");

-- AddForeignKey
ALTER TABLE "customer_tokens" ADD CONSTRAINT "customer_tokens_store_id_account_id_fkey" FOREIGN KEY ("store_id", "account_id") REFERENCES "customers"("store_id", "account_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What must never stand in these tables, whatever code writes to them.
ALTER TABLE staff_notes
    ADD CONSTRAINT staff_notes_has_one_subject CHECK (num_nonnulls(order_id, account_id) = 1);
ALTER TABLE order_list_views
    ADD CONSTRAINT order_list_views_period_check CHECK (period IN ('today', 'week', 'month'));
ALTER TABLE customers
    ADD CONSTRAINT customers_blocked_with_reason CHECK ((blocked_at IS NULL) = (block_reason IS NULL));
ALTER TABLE invoices
    ADD CONSTRAINT invoices_kind_check CHECK (kind IN ('invoice', 'credit_note')),
    ADD CONSTRAINT invoices_credit_a_refund CHECK ((kind = 'credit_note') = (refund_id IS NOT NULL)),
    ADD CONSTRAINT invoices_number_check CHECK (number > 0);

-- One invoice an order; credit notes are one a refund.
CREATE UNIQUE INDEX invoices_one_an_order ON invoices (order_id) WHERE kind = 'invoice';

-- An invoice that could be rewritten would be none. Its buyer is sealed anew under other keys, and forgotten in the end.
CREATE FUNCTION keep_invoice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF to_jsonb(NEW) - 'buyer' IS DISTINCT FROM to_jsonb(OLD) - 'buyer' THEN
        RAISE EXCEPTION 'An issued invoice is never changed.';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER invoices_never_change BEFORE UPDATE ON invoices FOR EACH ROW EXECUTE FUNCTION keep_invoice();
CREATE TRIGGER invoices_never_leave BEFORE DELETE OR TRUNCATE ON invoices
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What was paid, or paid back, waits for its papers from the same commit on.
CREATE FUNCTION order_is_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO invoices_due (order_id)
    SELECT NEW.id FROM invoice_settings WHERE store_id = NEW.store_id ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER orders_placed_paid AFTER INSERT ON orders FOR EACH ROW
    WHEN (NEW.paid_at IS NOT NULL) EXECUTE FUNCTION order_is_due();
CREATE TRIGGER orders_become_paid AFTER UPDATE OF paid_at ON orders FOR EACH ROW
    WHEN (OLD.paid_at IS NULL AND NEW.paid_at IS NOT NULL) EXECUTE FUNCTION order_is_due();

CREATE FUNCTION refund_is_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO invoices_due (order_id)
    SELECT o.id FROM payments p JOIN orders o ON o.id = p.order_id JOIN invoice_settings s ON s.store_id = o.store_id
    WHERE p.id = NEW.payment_id ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER refunds_succeed AFTER INSERT OR UPDATE OF status ON refunds FOR EACH ROW
    WHEN (NEW.status = 'succeeded') EXECUTE FUNCTION refund_is_due();

-- Works out anew what these accounts ordered and spent in a store; of all its accounts if none are named. Whoever has ordered
-- since, or never stood here, waits for the tokens of the name.
CREATE FUNCTION refresh_customers(p_store uuid, p_accounts uuid[] DEFAULT NULL) RETURNS void LANGUAGE sql AS $$
    INSERT INTO customers AS known (store_id, account_id, orders, spent, last_order_at)
    SELECT o.store_id, o.account_id, count(*) FILTER (WHERE o.status <> 'expired'),
        coalesce(sum(paid.amount), 0), max(o.placed_at)
    FROM orders o
    JOIN accounts a ON a.id = o.account_id AND a.erased_at IS NULL
    JOIN stores s ON s.id = o.store_id
    CROSS JOIN LATERAL (
        SELECT sum(p.captured - p.refunded) AS amount FROM payments p
        WHERE p.order_id = o.id AND p.currency = s.currency) paid
    WHERE o.store_id = p_store AND (p_accounts IS NULL OR o.account_id = ANY (p_accounts))
    GROUP BY 1, 2
    ON CONFLICT (store_id, account_id) DO UPDATE SET
        orders = excluded.orders, spent = excluded.spent, last_order_at = excluded.last_order_at,
        indexed_with = CASE WHEN excluded.last_order_at = known.last_order_at THEN known.indexed_with END
$$;

SELECT refresh_customers(id) FROM stores;

-- Who was blocked orders nowhere: not by an account, not as a guest with its address, not in a queue. Asked where the order is
-- written, so that nobody slips through.
CREATE FUNCTION refuse_blocked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM customers
               WHERE store_id = NEW.store_id AND account_id = NEW.account_id AND blocked_at IS NOT NULL)
        OR EXISTS (SELECT 1 FROM accounts a JOIN customers c ON c.account_id = a.id
                   WHERE a.email_index = NEW.email_index AND c.store_id = NEW.store_id AND c.blocked_at IS NOT NULL)
    THEN
        PERFORM refuse('ORDERING_BLOCKED', 'This store takes no orders from this account.', '{}');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER orders_of_nobody_blocked BEFORE INSERT ON orders FOR EACH ROW
    WHEN (NEW.status = 'placed') EXECUTE FUNCTION refuse_blocked();
