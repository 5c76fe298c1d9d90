alter table enforcement_case add column registered int default 0 not null;
alter table enforcement_follow_up add column found int default 0 not null;

update enforcement_case
set registered = (select count(*) from enforcement_finding f where f.case_id = enforcement_case.id)
where recorded_at is not null;
