-- for whom a deputy imports
alter table import_run add acted_for_id bigint;
alter table import_run add constraint import_run_acted_for_fk foreign key (acted_for_id) references person (id);
