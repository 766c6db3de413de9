-- Whoever registers elsewhere may have taken the same request id.
alter table agency_client
  drop constraint agency_client_request_id_key,
  add unique (unit_id, request_id);
