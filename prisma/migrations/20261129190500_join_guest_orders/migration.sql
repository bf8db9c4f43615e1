ALTER TABLE "orders" ADD COLUMN "joined_at" TIMESTAMPTZ(3);

-- Gives orders that guests have paid to the accounts that have proven the address they were placed with. Only what was paid: anybody
-- can type the address of somebody else, and fill a list or the limit of open orders with it. Returns how many orders came to an account.
CREATE FUNCTION join_guest_orders(p_orders uuid[], p_at timestamptz) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    v_joined uuid[];
BEGIN
    IF cardinality(p_orders) = 0 THEN RETURN 0; END IF;
    -- Accounts before their orders, as whoever erases an account does. Who proves an address at this moment is waited for.
    PERFORM 1 FROM accounts
    WHERE email_index IN (SELECT email_index FROM orders WHERE id = ANY (p_orders) AND account_id IS NULL)
    ORDER BY id FOR NO KEY UPDATE;
    PERFORM 1 FROM orders WHERE id = ANY (p_orders) AND account_id IS NULL ORDER BY id FOR NO KEY UPDATE;
    WITH joined AS (
        UPDATE orders o SET account_id = a.id, joined_at = p_at FROM accounts a
        WHERE o.id = ANY (p_orders) AND o.account_id IS NULL AND o.paid_at IS NOT NULL AND a.email_index = o.email_index
            AND a.email_verified_at IS NOT NULL AND a.disabled_at IS NULL AND a.erased_at IS NULL
        RETURNING o.id
    )
    SELECT array_agg(id) INTO v_joined FROM joined;
    IF v_joined IS NULL THEN RETURN 0; END IF;

    UPDATE promotion_uses u SET account_id = o.account_id FROM orders o WHERE o.id = ANY (v_joined) AND u.order_id = o.id;
    PERFORM refresh_customers(store_id, array_agg(DISTINCT account_id)) FROM orders WHERE id = ANY (v_joined) GROUP BY store_id;
    -- Customers are found by the names on their orders, too.
    UPDATE customers c SET indexed_with = NULL FROM orders o
    WHERE o.id = ANY (v_joined) AND c.store_id = o.store_id AND c.account_id = o.account_id;
    INSERT INTO outbox (topic, key, version, type, payload)
    SELECT 'shopper:' || came.account_id || ':' || came.store_id || ':orders', came.account_id,
        (SELECT count(*) FROM orders o
         WHERE o.account_id = came.account_id AND o.store_id = came.store_id AND o.joined_at IS NOT NULL),
        'orders.joined', jsonb_build_object('type', 'orders.joined', 'joined', jsonb_build_object(
            'count', count(*), 'at', to_char(p_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
    FROM orders came WHERE came.id = ANY (v_joined) GROUP BY came.account_id, came.store_id;
    -- Last, since entries of a store wait for each other.
    PERFORM record_audit(store_id, account_id, 'order.joined', id::text, jsonb_build_object('number', number), p_at)
    FROM (SELECT * FROM orders WHERE id = ANY (v_joined) ORDER BY store_id, number OFFSET 0) came;
    RETURN cardinality(v_joined);
END $$;
