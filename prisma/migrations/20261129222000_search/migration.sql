-- Words and queries are found by their beginning, which only the order of their characters allows: COLLATE "C".
CREATE TABLE search_generations (
    store_id uuid NOT NULL,
    generation integer NOT NULL,
    status text NOT NULL,
    text_version integer NOT NULL,
    after_id uuid,
    total integer NOT NULL DEFAULT 0,
    done integer NOT NULL DEFAULT 0,
    documents integer NOT NULL DEFAULT 0,
    name_length bigint NOT NULL DEFAULT 0,
    CONSTRAINT search_generations_pkey PRIMARY KEY (store_id, generation)
);

CREATE TABLE search_documents (
    product_id uuid NOT NULL,
    generation integer NOT NULL,
    store_id uuid NOT NULL,
    terms tsvector NOT NULL,
    words text[],
    name_length smallint NOT NULL,
    CONSTRAINT search_documents_pkey PRIMARY KEY (product_id, generation)
);
-- A row that grows too long for its page gives up `words`, which nobody reads while searching, and keeps `terms`.
ALTER TABLE search_documents ALTER COLUMN terms SET STORAGE MAIN;
CREATE INDEX search_documents_terms_idx ON search_documents USING gin (terms);
CREATE INDEX search_documents_store_id_generation_idx ON search_documents (store_id, generation);

-- Counts change all the time: room for them on each page.
CREATE TABLE search_words (
    store_id uuid NOT NULL,
    generation integer NOT NULL,
    term text COLLATE "C" NOT NULL,
    word text COLLATE "C" NOT NULL,
    documents integer NOT NULL,
    named integer NOT NULL,
    deletions text[],
    CONSTRAINT search_words_pkey PRIMARY KEY (store_id, generation, term, word)
) WITH (fillfactor = 70);
CREATE INDEX search_words_store_id_generation_word_idx ON search_words (store_id, generation, word);
CREATE INDEX search_words_deletions_idx ON search_words USING gin (deletions);

CREATE TABLE search_due (
    product_id uuid NOT NULL,
    store_id uuid NOT NULL,
    CONSTRAINT search_due_pkey PRIMARY KEY (product_id)
);

CREATE TABLE search_synonyms (
    id uuid NOT NULL DEFAULT uuidv7(),
    store_id uuid NOT NULL,
    phrases text[],
    CONSTRAINT search_synonyms_pkey PRIMARY KEY (id)
);
CREATE INDEX search_synonyms_store_id_idx ON search_synonyms (store_id);

CREATE TABLE search_queries (
    store_id uuid NOT NULL,
    query text COLLATE "C" NOT NULL,
    searches integer NOT NULL,
    found integer NOT NULL,
    last_at timestamptz(3) NOT NULL,
    CONSTRAINT search_queries_pkey PRIMARY KEY (store_id, query)
);
CREATE INDEX search_queries_store_id_found_searches_idx ON search_queries (store_id, found, searches);
CREATE INDEX search_queries_store_id_query_idx ON search_queries (store_id, query);
