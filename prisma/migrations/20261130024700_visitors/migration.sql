-- How many visitors each process has, said anew every few seconds: nothing is lost with a crash.
CREATE UNLOGGED TABLE "visitor_counts" (
    "store_id" UUID NOT NULL,
    "process" UUID NOT NULL,
    "visitors" INTEGER NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "visitor_counts_pkey" PRIMARY KEY ("store_id","process")
);

-- Their sum as it was told last; its version must only ever grow.
CREATE TABLE "store_visitors" (
    "store_id" UUID NOT NULL,
    "visitors" INTEGER NOT NULL,
    "version" BIGINT NOT NULL,

    CONSTRAINT "store_visitors_pkey" PRIMARY KEY ("store_id")
);
