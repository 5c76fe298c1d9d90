alter table policy_figure add column round int default 1 not null;
alter table policy_figure drop primary key;
alter table policy_figure add primary key (policy_id, moment, round, figure);
