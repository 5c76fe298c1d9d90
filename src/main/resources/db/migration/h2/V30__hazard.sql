create table hazard_number (
  mine_id     bigint not null,
  issued_in   int    not null,
  last_number int    not null,
  primary key (mine_id, issued_in),
  constraint hazard_number_mine_fk foreign key (mine_id) references unit (id)
);

create table hazard (
  id                 bigint        not null primary key,
  version            int           not null,
  code               varchar(64)   not null,
  mine_id            bigint        not null,
  state              varchar(20)   not null,
  place              varchar(100)  not null,
  field              varchar(20)   not null,
  source             varchar(30)   not null,
  description        varchar(500)  not null,
  major_category     int,
  fixed_on_the_spot  boolean       not null,
  anonymous          boolean       not null,
  reporter_id        bigint,
  discovered_on      date          not null,
  registered_at      timestamp(3)  not null,
  proposed_grade     varchar(10),
  grade              varchar(10),
  duplicate_of_id    bigint,
  section_id         bigint,
  rectifier_id       bigint,
  acceptor_id        bigint,
  supervisor_id      bigint,
  measures           varchar(1000),
  funds              decimal(12, 2),
  contingency        varchar(1000),
  first_deadline     date,
  deadline           date,
  overdue            boolean       not null,
  rectified_by_id    bigint,
  rectified_at       timestamp(3),
  rectification      varchar(1000),
  failed_acceptances int           not null,
  accepted_at        timestamp(3),
  closed_at          timestamp(3),
  constraint hazard_code_uq unique (code),
  constraint hazard_mine_fk foreign key (mine_id) references unit (id),
  constraint hazard_reporter_fk foreign key (reporter_id) references person (id),
  constraint hazard_duplicate_fk foreign key (duplicate_of_id) references hazard (id),
  constraint hazard_section_fk foreign key (section_id) references unit (id),
  constraint hazard_rectifier_fk foreign key (rectifier_id) references person (id),
  constraint hazard_acceptor_fk foreign key (acceptor_id) references person (id),
  constraint hazard_supervisor_fk foreign key (supervisor_id) references person (id),
  constraint hazard_rectified_by_fk foreign key (rectified_by_id) references person (id)
);

create index hazard_mine_state_ix on hazard (mine_id, state, deadline);
create index hazard_state_deadline_ix on hazard (state, deadline);
create index hazard_section_state_ix on hazard (section_id, state, deadline);

create table hazard_record (
  id          bigint        not null primary key,
  hazard_id   bigint        not null,
  happened_at timestamp(3)  not null,
  step        varchar(20)   not null,
  state       varchar(20)   not null,
  actor_id    bigint,
  note        varchar(2000),
  constraint hazard_record_hazard_fk foreign key (hazard_id) references hazard (id),
  constraint hazard_record_actor_fk foreign key (actor_id) references person (id)
);

create index hazard_record_hazard_ix on hazard_record (hazard_id, id);
