-- As a usual import would: a row for each value, or a row for each row of the workbook.
create table plain_value (
  unit_id uuid not null,
  period text not null,
  element text not null,
  value bigint not null,
  primary key (unit_id, period, element)
);
create table plain_row (
  unit_id uuid not null,
  period text not null,
  v1 bigint, v2 bigint, v3 bigint, v4 bigint, v5 bigint, v6 bigint, v7 bigint, v8 bigint, v9 bigint,
  v10 bigint, v11 bigint, v12 bigint, v13 bigint, v14 bigint, v15 bigint, v16 bigint, v17 bigint,
  primary key (unit_id, period)
);
