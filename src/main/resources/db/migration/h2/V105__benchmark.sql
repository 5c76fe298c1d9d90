-- a mine nominated as a benchmark for others, with its figures of that day
create table benchmark (
  id           bigint        not null primary key,
  version      int           not null,
  matter_id    bigint        not null,
  reason       varchar(1000) not null,
  score        int,
  closure_rate decimal(9, 1),
  on_time_rate decimal(9, 1),
  opinion      varchar(1000),
  decided_at   timestamp(3),
  constraint benchmark_matter_uq unique (matter_id),
  constraint benchmark_matter_fk foreign key (matter_id) references matter (id)
);

-- a training at which others observe a benchmark mine
create table training (
  id          bigint        not null primary key,
  version     int           not null,
  matter_id   bigint        not null,
  host_id     bigint        not null,
  training_on date          not null,
  place       varchar(100)  not null,
  content     varchar(1000),
  held_at     timestamp(3),
  constraint training_matter_uq unique (matter_id),
  constraint training_matter_fk foreign key (matter_id) references matter (id),
  constraint training_host_fk foreign key (host_id) references unit (id)
);

create index training_day_ix on training (training_on, held_at);

create table training_invited (
  training_id bigint not null,
  unit_id     bigint not null,
  primary key (training_id, unit_id),
  constraint training_invited_training_fk foreign key (training_id) references training (id),
  constraint training_invited_unit_fk foreign key (unit_id) references unit (id)
);

create table training_attendance (
  training_id bigint      not null,
  position    int         not null,
  unit_code   varchar(32) not null,
  people      int         not null,
  who         varchar(300),
  primary key (training_id, position),
  constraint training_attendance_training_fk foreign key (training_id) references training (id)
);

insert into supervision_round (name, done_for) values ('TRAININGS', '2000-01-01');
