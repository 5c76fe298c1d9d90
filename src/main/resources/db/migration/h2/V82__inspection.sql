alter table hazard_number add column series varchar(2) default '' not null;
alter table hazard_number drop primary key;
alter table hazard_number add primary key (mine_id, series, issued_in);

create table inspection (
  id            bigint       not null primary key,
  code          varchar(64)  not null,
  sheet         varchar(36)  not null,
  mine_id       bigint       not null,
  source        varchar(30)  not null,
  inspected_on  date         not null,
  place         varchar(100),
  inspector_id  bigint       not null,
  registered_at timestamp(3) not null,
  constraint inspection_code_uq unique (code),
  constraint inspection_sheet_uq unique (sheet),
  constraint inspection_mine_fk foreign key (mine_id) references unit (id),
  constraint inspection_inspector_fk foreign key (inspector_id) references person (id)
);

alter table hazard add column inspection_id bigint;
alter table hazard add constraint hazard_inspection_fk foreign key (inspection_id) references inspection (id);
