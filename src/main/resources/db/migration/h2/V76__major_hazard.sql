alter table hazard add column listed boolean default false not null;

create index hazard_listed_ix on hazard (listed, mine_id);

create table major_hazard (
  id             bigint       not null primary key,
  version        int          not null,
  hazard_id      bigint       not null,
  stands_in      varchar(20),
  due_on         date,
  told_on        date,
  stopped_at     timestamp(3),
  stopped        varchar(500),
  withdrawn      int,
  listed_at      timestamp(3),
  listing_number varchar(50),
  requirements   varchar(1000),
  progress       varchar(1000),
  percent        int,
  progress_at    timestamp(3),
  delisted_at    timestamp(3),
  constraint major_hazard_hazard_uq unique (hazard_id),
  constraint major_hazard_hazard_fk foreign key (hazard_id) references hazard (id)
);
