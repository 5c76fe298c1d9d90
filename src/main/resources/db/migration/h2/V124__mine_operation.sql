alter table unit add operation varchar(20) default 'PRODUCING' not null;

alter table unit add stopped_on date;

create index unit_name_ix on unit (name);
