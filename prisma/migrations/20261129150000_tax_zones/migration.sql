CREATE TABLE "tax_zones" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "store_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "places" JSONB NOT NULL DEFAULT '[]',
    "tax_included" BOOLEAN NOT NULL,
    "delivery_tax" TEXT NOT NULL,
    "rates" JSONB NOT NULL DEFAULT '[]',
    "version" BIGINT NOT NULL DEFAULT 1,

    CONSTRAINT "tax_zones_pkey" PRIMARY KEY ("id"),
    CONSTRAINT tax_zones_delivery_tax_check CHECK (delivery_tax IN ('goods', 'standard', 'reduced', 'zero'))
);

CREATE INDEX "tax_zones_store_id_idx" ON "tax_zones"("store_id");

-- One zone of a store is everywhere that no other names.
CREATE UNIQUE INDEX tax_zones_everywhere ON tax_zones (store_id) WHERE places = '[]';

ALTER TABLE "products" ADD COLUMN "tax_class" TEXT NOT NULL DEFAULT 'standard',
    ADD CONSTRAINT products_tax_class_check CHECK (tax_class IN ('standard', 'reduced', 'zero'));

-- Null: placed by a version that did not keep the tax by line and rate.
ALTER TABLE "orders" ADD COLUMN "taxes" JSONB;
ALTER TABLE "order_lines" ADD COLUMN "tax_rate" INTEGER, ADD COLUMN "tax" BIGINT,
    ADD CONSTRAINT order_lines_tax_check CHECK (tax >= 0 AND tax_rate BETWEEN 0 AND 10000);

-- A store begins with one rate, which holds everywhere and always; from there on its zones say what is asked for.
CREATE FUNCTION give_store_tax_zone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO tax_zones (store_id, name, tax_included, delivery_tax, rates)
    VALUES (NEW.id, 'Everywhere else', NEW.tax_included, 'standard', jsonb_build_array(
        jsonb_build_object('taxClass', 'standard', 'rate', NEW.tax_rate, 'startsAt', NULL)));
    RETURN NULL;
END $$;

CREATE TRIGGER stores_give_tax_zone AFTER INSERT ON stores FOR EACH ROW EXECUTE FUNCTION give_store_tax_zone();

INSERT INTO tax_zones (store_id, name, tax_included, delivery_tax, rates)
SELECT id, 'Everywhere else', tax_included, 'standard', jsonb_build_array(
    jsonb_build_object('taxClass', 'standard', 'rate', tax_rate, 'startsAt', NULL))
FROM stores;
