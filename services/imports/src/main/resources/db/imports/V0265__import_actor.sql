-- Whoever answered, mapped or confirmed last, on whose behalf the file is read and written from then
-- on; absent while that is who began. An import outlives the account that began it.
alter table import_job
  add column actor_subject text,
  add column actor_username text;
