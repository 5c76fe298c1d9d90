create table enforcement_case (
  id              bigint       not null primary key,
  version         int          not null,
  matter_id       bigint       not null,
  kind            varchar(30),
  focus           varchar(1000),
  round           int          not null,
  inspected_on    date,
  delivered_to    varchar(100),
  dual_prevention varchar(1000),
  conclusion      varchar(1000),
  recorded_at     timestamp(3),
  opinion         varchar(1000),
  constraint enforcement_case_matter_uq unique (matter_id),
  constraint enforcement_case_matter_fk foreign key (matter_id) references matter (id)
);

create index enforcement_case_inspected_ix on enforcement_case (inspected_on);

create table enforcement_inspector (
  case_id   bigint not null,
  person_id bigint not null,
  primary key (case_id, person_id),
  constraint enforcement_inspector_case_fk foreign key (case_id) references enforcement_case (id),
  constraint enforcement_inspector_person_fk foreign key (person_id) references person (id)
);

create table enforcement_answer (
  case_id   bigint       not null,
  position  int          not null,
  dimension varchar(40)  not null,
  question  varchar(200) not null,
  verdict   varchar(20)  not null,
  primary key (case_id, position),
  constraint enforcement_answer_case_fk foreign key (case_id) references enforcement_case (id)
);

create table enforcement_finding (
  case_id        bigint       not null,
  position       int          not null,
  place          varchar(100) not null,
  field          varchar(30)  not null,
  description    varchar(500) not null,
  major_category int,
  primary key (case_id, position),
  constraint enforcement_finding_case_fk foreign key (case_id) references enforcement_case (id)
);

create table enforcement_order (
  case_id      bigint        not null,
  position     int           not null,
  round        int           not null,
  kind         varchar(30)   not null,
  basis        varchar(300)  not null,
  text         varchar(1000) not null,
  amount       decimal(12, 2),
  issued_on    date          not null,
  delivered_to varchar(100)  not null,
  primary key (case_id, position),
  constraint enforcement_order_case_fk foreign key (case_id) references enforcement_case (id)
);

create table enforcement_follow_up (
  case_id      bigint        not null,
  position     int           not null,
  checked_on   date          not null,
  result       varchar(1000) not null,
  delivered_to varchar(100)  not null,
  settled      boolean       not null,
  primary key (case_id, position),
  constraint enforcement_follow_up_case_fk foreign key (case_id) references enforcement_case (id)
);
