-- What the role may do that the service runs as. Tables and functions belong to the role that
-- migrates; runs again when the name of the role changes. Maintain is for fresh statistics.
grant usage on schema "${flyway:defaultSchema}" to "${role}";
grant select, insert, update, delete, maintain on all tables in schema "${flyway:defaultSchema}"
  to "${role}";
alter default privileges in schema "${flyway:defaultSchema}"
  grant select, insert, update, delete, maintain on tables to "${role}";
grant usage on all sequences in schema "${flyway:defaultSchema}" to "${role}";
alter default privileges in schema "${flyway:defaultSchema}" grant usage on sequences to "${role}";

revoke update, delete, maintain on audit_entry, audit_seal from "${role}";
revoke insert, update, delete, maintain on audit_checkpoint from "${role}";
revoke all on flyway_schema_history from "${role}";
