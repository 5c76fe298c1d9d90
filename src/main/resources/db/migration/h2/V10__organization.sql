create sequence bihuan_seq start with 1 increment by 50;

create table unit (
  id            bigint       not null primary key,
  code          varchar(32)  not null,
  name          varchar(100) not null,
  kind          varchar(20)  not null,
  parent_id     bigint,
  supervisor_id bigint,
  working_days  boolean      not null,
  constraint unit_code_uq unique (code),
  constraint unit_parent_fk foreign key (parent_id) references unit (id),
  constraint unit_supervisor_fk foreign key (supervisor_id) references unit (id)
);

create table person (
  id            bigint       not null primary key,
  login         varchar(64)  not null,
  name          varchar(100) not null,
  email         varchar(200),
  unit_id       bigint       not null,
  password_hash varchar(200) not null,
  active        boolean      not null,
  failed_logins int          not null,
  locked_until  timestamp(3),
  constraint person_login_uq unique (login),
  constraint person_unit_fk foreign key (unit_id) references unit (id)
);

create table person_role (
  person_id bigint      not null,
  role_id   varchar(32) not null,
  unit_id   bigint      not null,
  primary key (person_id, role_id, unit_id),
  constraint person_role_person_fk foreign key (person_id) references person (id),
  constraint person_role_unit_fk foreign key (unit_id) references unit (id)
);

create index person_role_holder_ix on person_role (unit_id, role_id);
