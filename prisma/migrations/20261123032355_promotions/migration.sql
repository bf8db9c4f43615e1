-- DropForeignKey
ALTER TABLE "coupon_uses" DROP CONSTRAINT "coupon_uses_coupon_id_fkey";

-- AlterTable
ALTER TABLE "coupons" DROP COLUMN "per_account",
ADD COLUMN     "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "promotions" ADD COLUMN     "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "per_person_limit" INTEGER,
ADD COLUMN     "told_state" TEXT NOT NULL DEFAULT 'draft',
ADD COLUMN     "total_limit" INTEGER,
ADD COLUMN     "used" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "version" BIGINT NOT NULL DEFAULT 1;

-- DropTable
DROP TABLE "coupon_uses";

-- CreateTable
CREATE TABLE "promotion_uses" (
    "promotion_id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "coupon_id" UUID,
    "account_id" UUID,
    "email_index" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "promotion_uses_pkey" PRIMARY KEY ("promotion_id","order_id")
);

-- CreateTable
CREATE TABLE "cart_coupons" (
    "cart_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cart_coupons_pkey" PRIMARY KEY ("cart_id","code")
);

-- CreateIndex
CREATE INDEX "promotion_uses_promotion_id_email_index_idx" ON "promotion_uses"("promotion_id", "email_index");

-- CreateIndex
CREATE INDEX "promotion_uses_promotion_id_account_id_idx" ON "promotion_uses"("promotion_id", "account_id");

-- CreateIndex
CREATE INDEX "promotion_uses_order_id_idx" ON "promotion_uses"("order_id");

-- CreateIndex
CREATE INDEX "promotion_uses_coupon_id_idx" ON "promotion_uses"("coupon_id");

-- CreateIndex
CREATE INDEX "coupons_promotion_id_id_idx" ON "coupons"("promotion_id", "id");

-- AddForeignKey
ALTER TABLE "promotion_uses" ADD CONSTRAINT "promotion_uses_promotion_id_fkey" FOREIGN KEY ("promotion_id") REFERENCES "promotions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promotion_uses" ADD CONSTRAINT "promotion_uses_coupon_id_fkey" FOREIGN KEY ("coupon_id") REFERENCES "coupons"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cart_coupons" ADD CONSTRAINT "cart_coupons_cart_id_fkey" FOREIGN KEY ("cart_id") REFERENCES "carts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE promotions
    ADD CONSTRAINT promotions_status_check CHECK (status IN ('draft', 'active', 'paused', 'ended')),
    ADD CONSTRAINT promotions_ends_after_start CHECK (ends_at > starts_at),
    ADD CONSTRAINT promotions_used_within_limit CHECK (used >= 0 AND (total_limit IS NULL OR used <= total_limit)),
    ADD CONSTRAINT promotions_per_person_limit_check CHECK (per_person_limit > 0);

-- Rows that every order with a discount changes: room on their page lets the new version stay there.
ALTER TABLE promotions SET (fillfactor = 50);
ALTER TABLE coupons SET (fillfactor = 80);

-- What is in force, as the domain's promotionState() says it.
CREATE FUNCTION promotion_state(p_promotion promotions, p_now timestamptz) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE
        WHEN p_promotion.status IN ('draft', 'ended') THEN p_promotion.status
        WHEN p_promotion.ends_at <= p_now THEN 'ended'
        WHEN p_promotion.status = 'paused' THEN 'paused'
        WHEN p_promotion.used >= p_promotion.total_limit THEN 'used_up'
        WHEN p_promotion.starts_at > p_now THEN 'scheduled'
        ELSE 'live'
    END
$$;

-- Tells whose state is no longer the one last told: of one promotion, or of all that time has moved.
CREATE FUNCTION tell_promotions(p_now timestamptz, p_promotion uuid DEFAULT NULL) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    v_count integer;
BEGIN
    WITH due AS (
        SELECT p.id FROM promotions p
        WHERE (p.id = p_promotion OR (p_promotion IS NULL AND p.status IN ('active', 'paused')))
            AND p.told_state <> promotion_state(p, p_now)
        ORDER BY p.id FOR UPDATE SKIP LOCKED
    ), told AS (
        UPDATE promotions p SET told_state = promotion_state(p, p_now), version = version + 1
        FROM due WHERE p.id = due.id RETURNING p.id, p.store_id, p.version
    )
    INSERT INTO outbox (topic, key, version, type, payload)
    SELECT 'store:' || store_id || ':promotions', id, version, 'promotion.changed',
        jsonb_build_object('type', 'promotion.changed', 'promotionId', id, 'version', version)
    FROM told;
    GET DIAGNOSTICS v_count = ROW_COUNT;
    RETURN v_count;
END $$;

-- Notes what staff did. Each entry of a store carries the hash of the one before, so that none can be taken out or
-- changed unnoticed: hash = SHA-256(previous hash || the entry as JSON).
CREATE FUNCTION record_audit(
    p_store uuid, p_actor uuid, p_action text, p_subject text, p_details jsonb, p_at timestamptz
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_previous bytea;
BEGIN
    -- The next entry's predecessor is this one, also when both are written at once.
    PERFORM pg_advisory_xact_lock(hashtextextended(p_store::text, 2));
    SELECT hash INTO v_previous FROM audit_entries WHERE store_id = p_store ORDER BY id DESC LIMIT 1;
    v_previous := coalesce(v_previous, ''::bytea);
    INSERT INTO audit_entries (store_id, actor_id, action, subject, details, at, previous_hash, hash)
    VALUES (p_store, p_actor, p_action, p_subject, p_details, p_at, v_previous, sha256(v_previous || convert_to(
        jsonb_build_array(p_store, p_actor, p_action, p_subject, p_details,
                          extract(epoch FROM p_at)::numeric(20, 3))::text, 'UTF8')));
END $$;
