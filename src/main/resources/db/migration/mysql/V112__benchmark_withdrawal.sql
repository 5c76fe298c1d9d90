-- a benchmark mine that is one no more, and why
alter table benchmark add column withdrawal varchar(1000);
alter table benchmark add column withdrawn_at datetime(3);
