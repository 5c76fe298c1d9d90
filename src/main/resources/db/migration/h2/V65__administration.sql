alter table person add administered boolean default false not null;

alter table unit add administered boolean default false not null;

create table people_file (
  id          varchar(36)  not null primary key,
  file_name   varchar(200) not null,
  uploaded_at timestamp(3) not null,
  uploaded_by varchar(64)  not null,
  content     blob not null
);

create table calendar_year (
  calendar_year int         not null primary key,
  content       varchar(20000) not null,
  changed_at    timestamp(3) not null,
  changed_by    varchar(64) not null
);
