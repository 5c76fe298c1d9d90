alter table hazard add column recheck varchar(10);
alter table hazard add column false_closures int default 0 not null;

create table false_closure (
  id             bigint       not null primary key,
  hazard_id      bigint       not null,
  accepted_by_id bigint,
  unit_id        bigint       not null,
  found_at       datetime(3) not null,
  found_by_id    bigint       not null,
  constraint false_closure_hazard_fk foreign key (hazard_id) references hazard (id),
  constraint false_closure_accepted_by_fk foreign key (accepted_by_id) references person (id),
  constraint false_closure_unit_fk foreign key (unit_id) references unit (id),
  constraint false_closure_found_by_fk foreign key (found_by_id) references person (id)
);

create index false_closure_unit_ix on false_closure (unit_id, found_at);
