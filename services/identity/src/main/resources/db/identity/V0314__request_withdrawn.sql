-- Whoever asked may take it back while it waits.
alter table correction_request
  drop constraint correction_request_state_check,
  add check (state in ('OPEN', 'CARRIED_OUT', 'DECLINED', 'WITHDRAWN'));
alter table deletion_request
  drop constraint deletion_request_state_check,
  add check (state in ('OPEN', 'CARRIED_OUT', 'DECLINED', 'WITHDRAWN'));
