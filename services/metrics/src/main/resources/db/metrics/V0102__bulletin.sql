create table bulletin (
  id uuid primary key,
  unit_id uuid not null,
  period text not null,
  state text not null check (state in ('DRAFT', 'APPROVED', 'PUBLISHED', 'DISCARDED')),
  version bigint not null default 1,
  content text not null,
  content_sha256 text not null,
  figures_sha256 text not null,
  docx bytea,
  xlsx bytea,
  docx_sha256 text not null default '',
  xlsx_sha256 text not null default '',
  corrects_id uuid references bulletin (id),
  created_by text not null,
  approved_by text not null default '',
  published_by text not null default '',
  create_time timestamptz not null default now(),
  publish_time timestamptz
);
create unique index bulletin_open on bulletin (unit_id, period) where state in ('DRAFT', 'APPROVED');
create unique index bulletin_first on bulletin (unit_id, period)
  where state = 'PUBLISHED' and corrects_id is null;
create unique index bulletin_correction on bulletin (corrects_id) where state = 'PUBLISHED';

create function keep_published() returns trigger language plpgsql as $$
begin
  if old.state = 'PUBLISHED' then
    raise exception 'a published bulletin never changes';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger bulletin_published_is_frozen before update or delete on bulletin
  for each row execute function keep_published();
