create table matter (
  id           bigint       not null primary key,
  version      int          not null,
  code         varchar(64)  not null,
  kind         varchar(20)  not null,
  unit_id      bigint       not null,
  part_of_id   bigint,
  subject      varchar(500) not null,
  state        varchar(30)  not null,
  shared       boolean      not null,
  rules        int          not null,
  first_due_on date,
  due_on       date,
  opened_at    timestamp(3) not null,
  opened_by_id bigint,
  closed_at    timestamp(3),
  constraint matter_code_uq unique (code),
  constraint matter_unit_fk foreign key (unit_id) references unit (id),
  constraint matter_part_fk foreign key (part_of_id) references matter (id),
  constraint matter_opener_fk foreign key (opened_by_id) references person (id)
);

create index matter_unit_ix on matter (unit_id, kind, closed_at);
create index matter_kind_ix on matter (kind, state, due_on);

create table matter_record (
  id           bigint       not null primary key,
  matter_id    bigint       not null,
  happened_at  timestamp(3) not null,
  step         varchar(30)  not null,
  state        varchar(30)  not null,
  actor_id     bigint,
  acted_for_id bigint,
  note         varchar(2000),
  rule         varchar(60),
  task         varchar(64),
  constraint matter_record_matter_fk foreign key (matter_id) references matter (id),
  constraint matter_record_actor_fk foreign key (actor_id) references person (id),
  constraint matter_record_acted_for_fk foreign key (acted_for_id) references person (id)
);

create index matter_record_matter_ix on matter_record (matter_id, id);
