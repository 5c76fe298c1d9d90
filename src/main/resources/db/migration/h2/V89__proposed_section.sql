-- the unit that whoever found the hazard takes to be responsible; the assignment decides
alter table hazard add column proposed_section_id bigint;
alter table hazard add constraint hazard_proposed_section_fk foreign key (proposed_section_id) references unit (id);
