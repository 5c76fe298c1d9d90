create table policy (
  id           bigint        not null primary key,
  version      int           not null,
  matter_id    bigint        not null,
  conclusion   varchar(1000),
  diagnosed_at timestamp(3),
  goal         varchar(1000),
  schedule     varchar(1000),
  approved_at  timestamp(3),
  receipt      varchar(64),
  receipted_at timestamp(3),
  evaluation   varchar(1000),
  evaluated_at timestamp(3),
  constraint policy_matter_uq unique (matter_id),
  constraint policy_receipt_uq unique (receipt),
  constraint policy_matter_fk foreign key (matter_id) references matter (id)
);

create table policy_answer (
  policy_id bigint       not null,
  place     int          not null,
  dimension varchar(40)  not null,
  question  varchar(200) not null,
  verdict   varchar(20)  not null,
  primary key (policy_id, place),
  constraint policy_answer_policy_fk foreign key (policy_id) references policy (id)
);

create table policy_finding (
  policy_id bigint       not null,
  place     int          not null,
  dimension varchar(40)  not null,
  severity  varchar(20)  not null,
  text      varchar(500) not null,
  primary key (policy_id, place),
  constraint policy_finding_policy_fk foreign key (policy_id) references policy (id)
);

create table policy_planned (
  policy_id bigint       not null,
  place     int          not null,
  text      varchar(500) not null,
  owner_id  bigint,
  deadline  date,
  evidence  varchar(300),
  finding   int,
  primary key (policy_id, place),
  constraint policy_planned_policy_fk foreign key (policy_id) references policy (id),
  constraint policy_planned_owner_fk foreign key (owner_id) references person (id)
);

create table policy_figure (
  policy_id bigint        not null,
  moment    varchar(20)   not null,
  figure    varchar(30)   not null,
  measured  decimal(9, 1) not null,
  primary key (policy_id, moment, figure),
  constraint policy_figure_policy_fk foreign key (policy_id) references policy (id)
);

create table policy_responsible (
  policy_id bigint not null,
  person_id bigint not null,
  primary key (policy_id, person_id),
  constraint policy_responsible_policy_fk foreign key (policy_id) references policy (id),
  constraint policy_responsible_person_fk foreign key (person_id) references person (id)
);

create table policy_measure (
  id             bigint       not null primary key,
  version        int          not null,
  matter_id      bigint       not null,
  owner_id       bigint       not null,
  evidence       varchar(300) not null,
  finding        int,
  result         varchar(1000),
  carried_out_at timestamp(3),
  opinion        varchar(1000),
  returned       int          not null,
  constraint policy_measure_matter_uq unique (matter_id),
  constraint policy_measure_matter_fk foreign key (matter_id) references matter (id),
  constraint policy_measure_owner_fk foreign key (owner_id) references person (id)
);
