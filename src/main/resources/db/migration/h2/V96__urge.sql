-- what a mine is urged about because its data are not well
create table urge (
  id         bigint        not null primary key,
  version    int           not null,
  matter_id  bigint        not null,
  watched    varchar(30)   not null,
  rules      int           not null,
  measured   decimal(9, 1),
  allowed    int           not null,
  open_about varchar(60),
  answer     varchar(1000),
  opinion    varchar(1000),
  returned   int           not null,
  rest_until date,
  constraint urge_matter_uq unique (matter_id),
  constraint urge_open_uq unique (open_about),
  constraint urge_matter_fk foreign key (matter_id) references matter (id)
);

-- up to which day mines are urged
alter table data_watch_round add column urged_for date;
