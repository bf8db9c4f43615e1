-- AlterTable
ALTER TABLE "delivery_methods" ADD COLUMN     "cut_off_minute" INTEGER NOT NULL DEFAULT 1440,
ADD COLUMN     "delivery_days" INTEGER[] DEFAULT ARRAY[1, 2, 3, 4, 5, 6, 7]::INTEGER[],
ADD COLUMN     "handling_days" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "version" BIGINT NOT NULL DEFAULT 1,
ALTER COLUMN "base_price" SET DEFAULT 0,
ALTER COLUMN "kilo_price" SET DEFAULT 0,
ALTER COLUMN "min_days" SET DEFAULT 0,
ALTER COLUMN "max_days" SET DEFAULT 0,
ALTER COLUMN "countries" SET DEFAULT ARRAY['--']::TEXT[];

-- AlterTable
ALTER TABLE "orders" ADD COLUMN     "pickup_keep_until" DATE,
ADD COLUMN     "pickup_ready_at" TIMESTAMPTZ(3),
ADD COLUMN     "pickup_warehouse_id" UUID,
ADD COLUMN     "promised_from" DATE,
ADD COLUMN     "promised_to" DATE;

-- AlterTable
ALTER TABLE "warehouses" ADD COLUMN     "closed_days" DATE[] DEFAULT ARRAY[]::DATE[],
ADD COLUMN     "keep_days" INTEGER NOT NULL DEFAULT 7,
ADD COLUMN     "line1" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "offers_pickup" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "opening_hours" JSONB NOT NULL DEFAULT '{"en": "", "zh-CN": ""}',
ADD COLUMN     "pickup_days" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "postal_code" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "time_zone" TEXT,
ADD COLUMN     "work_days" INTEGER[] DEFAULT ARRAY[1, 2, 3, 4, 5]::INTEGER[];

-- CreateTable
CREATE TABLE "delivery_zones" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "store_id" UUID NOT NULL,
    "name" JSONB NOT NULL,
    "version" BIGINT NOT NULL DEFAULT 1,

    CONSTRAINT "delivery_zones_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery_zone_places" (
    "store_id" UUID NOT NULL,
    "country" TEXT NOT NULL,
    "region_key" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "zone_id" UUID NOT NULL,

    CONSTRAINT "delivery_zone_places_pkey" PRIMARY KEY ("store_id","country","region_key")
);

-- CreateTable
CREATE TABLE "delivery_rates" (
    "zone_id" UUID NOT NULL,
    "method_id" UUID NOT NULL,
    "bands" JSONB NOT NULL,
    "kilo_price" BIGINT NOT NULL,
    "steps" JSONB NOT NULL,
    "min_days" INTEGER NOT NULL,
    "max_days" INTEGER NOT NULL,

    CONSTRAINT "delivery_rates_pkey" PRIMARY KEY ("zone_id","method_id")
);

-- CreateIndex
CREATE INDEX "delivery_zones_store_id_idx" ON "delivery_zones"("store_id");

-- CreateIndex
CREATE INDEX "delivery_zone_places_zone_id_idx" ON "delivery_zone_places"("zone_id");

-- CreateIndex
CREATE INDEX "delivery_rates_method_id_idx" ON "delivery_rates"("method_id");

-- CreateIndex
CREATE INDEX "orders_pickup_warehouse_id_status_idx" ON "orders"("pickup_warehouse_id", "status");

-- AddForeignKey
ALTER TABLE "delivery_zone_places" ADD CONSTRAINT "delivery_zone_places_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "delivery_zones"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_rates" ADD CONSTRAINT "delivery_rates_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "delivery_zones"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_rates" ADD CONSTRAINT "delivery_rates_method_id_fkey" FOREIGN KEY ("method_id") REFERENCES "delivery_methods"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE delivery_methods
    ADD CONSTRAINT delivery_methods_speed_check
        CHECK (handling_days >= 0 AND cut_off_minute BETWEEN 0 AND 1440 AND cardinality(delivery_days) > 0);
ALTER TABLE delivery_zone_places
    ADD CONSTRAINT delivery_zone_places_country_check
        CHECK (country ~ '^[A-Z]{2}$' OR (country = '*' AND region_key = ''));
ALTER TABLE delivery_rates
    ADD CONSTRAINT delivery_rates_numbers_check CHECK (kilo_price >= 0 AND min_days >= 0 AND max_days >= min_days),
    ADD CONSTRAINT delivery_rates_bands_check CHECK (jsonb_array_length(bands) > 0);
ALTER TABLE warehouses
    ADD CONSTRAINT warehouses_site_check
        CHECK (cardinality(work_days) > 0 AND pickup_days >= 0 AND keep_days > 0 AND (NOT offers_pickup OR line1 <> ''));
ALTER TABLE orders
    ADD CONSTRAINT orders_promise_check CHECK (promised_to >= promised_from),
    ADD CONSTRAINT orders_pickup_check
        CHECK (pickup_warehouse_id IS NOT NULL OR num_nonnulls(pickup_ready_at, pickup_keep_until) = 0);

-- A country had the ways that named it and those that went everywhere. Countries with the same ways become a zone; what no way
-- named becomes the zone of everywhere else. Every country keeps its ways, their prices and their days.
WITH named AS (
    SELECT DISTINCT method.store_id, place.country
    FROM delivery_methods method CROSS JOIN LATERAL unnest(method.countries) AS place (country)
), served AS (
    SELECT named.store_id, named.country, array_agg(method.id ORDER BY method.id) AS methods
    FROM named JOIN delivery_methods method
        ON method.store_id = named.store_id AND (method.countries = '{}' OR named.country = ANY (method.countries))
    GROUP BY named.store_id, named.country
), zone AS (
    SELECT gen_random_uuid() AS id, store_id, methods, array_agg(country ORDER BY country) AS countries
    FROM served GROUP BY store_id, methods
    UNION ALL
    SELECT gen_random_uuid(), store_id, array_agg(id ORDER BY id), '{*}'
    FROM delivery_methods WHERE countries = '{}' GROUP BY store_id
), zones AS (
    INSERT INTO delivery_zones (id, store_id, name)
    SELECT id, store_id, CASE countries
        WHEN '{*}' THEN jsonb_build_object('en', 'Everywhere else', 'zh-CN', '其他地区')
        ELSE jsonb_build_object('en', left(array_to_string(countries, ', '), 120),
                                'zh-CN', left(array_to_string(countries, '、'), 120)) END
    FROM zone RETURNING id
), places AS (
    INSERT INTO delivery_zone_places (store_id, country, region_key, region, zone_id)
    SELECT zone.store_id, place.country, '', '', zone.id FROM zone CROSS JOIN LATERAL unnest(zone.countries) AS place (country)
    RETURNING zone_id
)
INSERT INTO delivery_rates (zone_id, method_id, bands, kilo_price, steps, min_days, max_days)
SELECT zone.id, method.id, jsonb_build_array(jsonb_build_object('upToGrams', NULL, 'price', method.base_price)),
    method.kilo_price, '[]', method.min_days, method.max_days
FROM zone JOIN delivery_methods method ON method.id = ANY (zone.methods);
