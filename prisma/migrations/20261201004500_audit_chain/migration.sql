-- The hash of an entry: SHA-256(hash of the one before || the entry as JSON). Who writes and who checks ask the same function.
CREATE FUNCTION audit_hash(
    p_previous bytea, p_store uuid, p_actor uuid, p_action text, p_subject text, p_details jsonb, p_at timestamptz
) RETURNS bytea LANGUAGE sql STABLE AS $$
    SELECT sha256(p_previous || convert_to(
        jsonb_build_array(p_store, p_actor, p_action, p_subject, p_details,
                          extract(epoch FROM p_at)::numeric(20, 3))::text, 'UTF8'))
$$;

CREATE OR REPLACE FUNCTION record_audit(
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
    VALUES (p_store, p_actor, p_action, p_subject, p_details, p_at, v_previous,
            audit_hash(v_previous, p_store, p_actor, p_action, p_subject, p_details, p_at));
END $$;

-- A store's entries are read by their ids: the newest when one is added, pages of them at the desk, all of them by a check.
CREATE INDEX "audit_entries_store_id_id_idx" ON "audit_entries"("store_id", "id");
