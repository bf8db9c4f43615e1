-- Why a refund failed, in the provider's word, and when staff gave its money back another time.
ALTER TABLE refunds ADD COLUMN failure_code text, ADD COLUMN retried_at timestamptz(3);
