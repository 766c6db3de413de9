-- Copy of identity's grants, kept by revision.
create table grant_ref (
  id uuid primary key,
  account_id uuid not null,
  subject text not null,
  username text not null,
  role text not null,
  unit_id uuid not null,
  valid_from date not null,
  valid_to date
);
create index grant_ref_subject on grant_ref (subject);
create index grant_ref_account on grant_ref (account_id);
