-- A carrier that refuses a parcel ends its booking until staff changes something.
ALTER TABLE shipments ADD COLUMN refusal text;

ALTER TABLE shipments
    DROP CONSTRAINT shipments_status_check,
    ADD CONSTRAINT shipments_status_check
        CHECK (status IN ('requested', 'refused', 'cancelled', 'label_created', 'picked_up', 'in_transit',
                          'out_for_delivery', 'delivered', 'delayed', 'attempted', 'returned')),
    ADD CONSTRAINT shipments_refusal_has_a_cause CHECK ((status = 'refused') = (refusal IS NOT NULL));
