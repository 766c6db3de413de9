-- What imports made, for their undo. A row without a seat stands for the body itself.
create table body_import (
  import_id uuid not null,
  body_id uuid not null references body (id),
  seat_id uuid references body_seat (id)
);
create index body_import_import on body_import (import_id);

alter table pairing add column import_id uuid;
create index pairing_import on pairing (import_id);
