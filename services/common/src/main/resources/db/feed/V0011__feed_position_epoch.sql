-- The epoch of its owner in which a position was reached.
alter table feed_position add column epoch text not null default '';
