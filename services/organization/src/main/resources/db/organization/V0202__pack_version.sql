-- Versions of the policy pack, what the services say of them, and from when on each is in force.
insert into feed_revision values ('pack', 0);

create table pack_version (
  code text not null,
  version int not null,
  name text not null,
  content_sha256 text not null,
  -- A zip file.
  content bytea not null,
  source text not null,
  uploaded_by text not null,
  upload_time timestamptz not null default clock_timestamp(),
  revision bigint not null unique,
  primary key (code, version)
);

create table pack_report (
  code text not null,
  version int not null,
  service text not null,
  problems jsonb not null,
  report_time timestamptz not null default clock_timestamp(),
  primary key (code, version, service),
  foreign key (code, version) references pack_version (code, version)
);

-- Only ever added to. The latest one for a day is in force on it.
create table pack_activation (
  revision bigint primary key,
  code text not null,
  version int not null,
  from_period text not null,
  from_date date not null,
  reason text not null,
  reference text not null,
  activated_by text not null,
  activate_time timestamptz not null default clock_timestamp(),
  foreign key (code, version) references pack_version (code, version)
);

-- The row lock makes writers follow one another.
create function next_pack_revision() returns bigint language sql as $$
  update feed_revision set revision = revision + 1 where feed = 'pack' returning revision
$$;
