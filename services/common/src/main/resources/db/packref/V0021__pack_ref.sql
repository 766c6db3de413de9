-- Copy of organization's versions of the policy pack and their activations, kept by revision.
create table pack_version_ref (
  version int primary key,
  content_sha256 text not null,
  -- A zip file.
  content bytea not null,
  -- Whether this service has told organization if it can run the version.
  reported boolean not null default false
);

create table pack_activation_ref (
  revision bigint primary key,
  version int not null,
  from_date date not null
);
