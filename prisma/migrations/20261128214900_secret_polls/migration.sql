-- A value of an enum cannot be used in the transaction that adds it: the box follows in the next migration.
ALTER TYPE "poll_kind" ADD VALUE 'secret';
