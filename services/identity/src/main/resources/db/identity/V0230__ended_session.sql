-- Sign-ins that ended before their tokens expire, for an hour: the feed that every process follows.
create table ended_session (
  revision bigint primary key,
  session_id text not null default '',
  -- Of a person all of whose sessions ended.
  subject text not null default '',
  end_time timestamptz not null default clock_timestamp(),
  check ((session_id = '') <> (subject = ''))
);
create index ended_session_end_time on ended_session (end_time);

insert into feed_revision values ('ended_session', 0);
