alter table policy_figure add column round int not null default 1,
  drop primary key,
  add primary key (policy_id, moment, round, figure);
