-- a visit of the promotion office to a mine
create table visit (
  id           bigint        not null primary key,
  version      int           not null,
  matter_id    bigint        not null,
  visit_on     date          not null,
  seen         varchar(2000),
  participants varchar(500),
  recorded_at  timestamp(3),
  taken_up_at  timestamp(3),
  constraint visit_matter_uq unique (matter_id),
  constraint visit_matter_fk foreign key (matter_id) references matter (id)
);

create index visit_day_ix on visit (visit_on, recorded_at);

create table visit_visitor (
  visit_id  bigint not null,
  person_id bigint not null,
  primary key (visit_id, person_id),
  constraint visit_visitor_visit_fk foreign key (visit_id) references visit (id),
  constraint visit_visitor_person_fk foreign key (person_id) references person (id)
);

create table visit_finding (
  visit_id    bigint       not null,
  position    int          not null,
  kind        varchar(20)  not null,
  text        varchar(500) not null,
  place       varchar(100),
  field       varchar(30),
  policy_code varchar(64),
  primary key (visit_id, position),
  constraint visit_finding_visit_fk foreign key (visit_id) references visit (id)
);

create index visit_finding_policy_ix on visit_finding (policy_code);

-- what is done once in a period, and for which period it was done last: one row each, locked by the node that does it
create table supervision_round (
  name     varchar(30) not null primary key,
  done_for date        not null
);

insert into supervision_round (name, done_for) values ('VISITS', '2000-01-01');
