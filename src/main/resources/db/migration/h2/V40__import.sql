create table import_run (
  id           bigint        not null primary key,
  version      int           not null,
  mine_id      bigint        not null,
  person_id    bigint        not null,
  file_name    varchar(200)  not null,
  uploaded_at  timestamp(3)  not null,
  state        varchar(20)   not null,
  headings     varchar(1048576) not null,
  mapping      varchar(4000) not null,
  rows_total   int           not null,
  rows_to_take int           not null,
  leased_until timestamp(3),
  finished_at  timestamp(3),
  constraint import_run_mine_fk foreign key (mine_id) references unit (id),
  constraint import_run_person_fk foreign key (person_id) references person (id)
);

create index import_run_mine_ix on import_run (mine_id, id);
create index import_run_state_ix on import_run (state);

create table import_row (
  id          bigint       not null primary key,
  run_id      bigint       not null,
  line_number int          not null,
  cells       varchar(1048576) not null,
  verdict     varchar(20)  not null,
  remarks     varchar(1048576) not null,
  fingerprint varchar(64),
  entry       varchar(1048576),
  hazard_code varchar(64),
  constraint import_row_run_fk foreign key (run_id) references import_run (id)
);

create index import_row_verdict_ix on import_row (run_id, verdict, id);

create table imported_hazard (
  id          bigint      not null primary key,
  mine_id     bigint      not null,
  fingerprint varchar(64) not null,
  hazard_code varchar(64) not null,
  constraint imported_hazard_uq unique (mine_id, fingerprint),
  constraint imported_hazard_mine_fk foreign key (mine_id) references unit (id)
);
