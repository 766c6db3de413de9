-- Copy of organization's units, one row per version, kept by revision.
create table unit_ref (
  id uuid not null,
  valid_from date not null,
  valid_to date,
  code text,
  name text not null,
  aliases text[] not null default '{}',
  level text not null,
  school_type text not null default '',
  urban_rural text not null default '',
  ownership text not null default '',
  order_number int not null default 0,
  parent_id uuid,
  path text not null,
  participation_out boolean not null default false,
  participation_reason text not null default '',
  participation_from date,
  revision bigint not null,
  primary key (id, valid_from)
);
create index unit_ref_path on unit_ref (path collate "C");

create table denominator_ref (
  unit_id uuid not null,
  effective_date date not null,
  school_year text not null,
  teachers int not null,
  students int not null,
  classes int not null,
  source text not null,
  signed boolean not null,
  primary key (unit_id, effective_date)
);

create table feed_position (
  feed text primary key,
  revision bigint not null
);
