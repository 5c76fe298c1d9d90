-- for whom a deputy did it
alter table hazard_record add acted_for_id bigint;
alter table hazard_record add constraint hazard_record_acted_for_fk foreign key (acted_for_id) references person (id);
