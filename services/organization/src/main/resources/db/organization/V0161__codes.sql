-- Further identifiers of units by code set, and the codes of administrative divisions over time.
-- A row that a later act replaced stays, with the act that did it, so that undo can bring it back.
create table unit_code (
  id bigint generated always as identity primary key,
  unit_id uuid not null references unit (id),
  code_set text not null,
  code text not null,
  valid_from date not null,
  valid_to date,
  set_by uuid not null,
  superseded_by uuid,
  record_time timestamptz not null default clock_timestamp(),
  check (valid_to > valid_from)
);
create unique index unit_code_open on unit_code (unit_id, code_set)
  where valid_to is null and superseded_by is null;
create unique index unit_code_once on unit_code (code_set, code)
  where valid_to is null and superseded_by is null and code_set = 'credit';
create index unit_code_act on unit_code (set_by);
create index unit_code_superseded on unit_code (superseded_by) where superseded_by is not null;

create table division (
  id bigint generated always as identity primary key,
  code text not null,
  name text not null,
  tier text not null,
  parent_code text not null default '',
  valid_from date not null,
  valid_to date,
  replaced_by text not null default '',
  set_by uuid not null,
  superseded_by uuid,
  check (valid_to > valid_from)
);
create unique index division_code on division (code, valid_from) where superseded_by is null;
create index division_parent on division (parent_code) where superseded_by is null;
create index division_act on division (set_by);
create index division_superseded on division (superseded_by) where superseded_by is not null;

-- A placeholder is no place: 市辖区, 县, 省直辖…, or a county that repeats a city without counties.
create view division_view as
select d.code, d.name, d.tier, d.parent_code, d.valid_from, d.valid_to, d.replaced_by,
  d.name in ('市辖区', '县')
    or d.name ~ '^(省|自治区)直辖县级行政(区划|单位)$'
    or exists (select 1 from division above
               where above.code = d.parent_code and above.name = d.name
                 and above.superseded_by is null) as placeholder
from division d where d.superseded_by is null;

-- What a file of divisions says; the parent stands in the column of the tier above.
create view division_row as
select r.import_id, r.sheet, r.row_number, r.usable, r.data ->> 'code' as code,
  r.data ->> 'name' as name,
  case length(r.data ->> 'code') when 2 then 'PROVINCE' when 4 then 'CITY' when 6 then 'COUNTY'
    when 9 then 'TOWN' else 'VILLAGE' end as tier,
  coalesce(r.data ->> case length(r.data ->> 'code') when 4 then 'provinceCode'
    when 6 then 'cityCode' when 9 then 'areaCode' when 12 then 'streetCode' else '' end, '')
    as parent_code,
  coalesce(r.data ->> 'replacedBy', '') as replaced_by
from import_row r;
