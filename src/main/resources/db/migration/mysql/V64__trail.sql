create table trail_entry (
  id          bigint        not null primary key,
  happened_at datetime(3)   not null,
  who         varchar(64)   not null,
  act         varchar(30)   not null,
  subject     varchar(200)  not null,
  detail      varchar(2000) not null
);

create index trail_entry_at_ix on trail_entry (happened_at, id);
