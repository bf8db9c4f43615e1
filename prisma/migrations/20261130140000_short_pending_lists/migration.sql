-- What is new in these indexes waits in a list until the list is full: every search reads the list, and whoever fills it
-- puts all of it in its place. With four megabytes (the default) that took longer than a statement may at a million products.
ALTER INDEX search_documents_terms_idx SET (gin_pending_list_limit = 512);
ALTER INDEX search_words_deletions_idx SET (gin_pending_list_limit = 512);
