-- what a bureau tells everybody of a month
create table bulletin (
  id           bigint        not null primary key,
  version      int           not null,
  matter_id    bigint        not null,
  unit_id      bigint        not null,
  first_day    date          not null,
  counted_on   date          not null,
  weights      int           not null,
  headline     varchar(100)  not null,
  words        varchar(4000) not null,
  correction   varchar(1000),
  published_at timestamp(3),
  constraint bulletin_matter_uq unique (matter_id),
  constraint bulletin_month_uq unique (first_day, unit_id),
  constraint bulletin_matter_fk foreign key (matter_id) references matter (id),
  constraint bulletin_unit_fk foreign key (unit_id) references unit (id)
);

-- the figures of its mines, as they were counted; names as they were then
create table bulletin_line (
  bulletin_id   bigint       not null,
  place         int          not null,
  mine          varchar(40)  not null,
  name          varchar(100) not null,
  owner         varchar(100),
  found         int          not null,
  major         int          not null,
  closed        int          not null,
  rectified     int          not null,
  on_time       int          not null,
  outstanding   int          not null,
  overdue       int          not null,
  data_score    decimal(9, 1),
  measures      int          not null,
  measures_done int          not null,
  primary key (bulletin_id, place),
  constraint bulletin_line_bulletin_fk foreign key (bulletin_id) references bulletin (id)
);
