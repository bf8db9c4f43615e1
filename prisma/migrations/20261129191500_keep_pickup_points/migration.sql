ALTER TABLE "orders" ADD COLUMN "pickup_point" JSONB;

-- What was ordered before keeps its place as it is now.
UPDATE orders o SET pickup_point = jsonb_build_object('name', w.name, 'line1', w.line1, 'postalCode', w.postal_code,
    'city', w.city, 'region', w.region, 'country', w.country)
FROM warehouses w WHERE w.id = o.pickup_warehouse_id;
