-- Counts of words move with every product that is indexed. With room left in its page a row is changed in place, without a new entry
-- in the index of slips, which has a dozen for each word.
ALTER TABLE search_words SET (fillfactor = 45);
