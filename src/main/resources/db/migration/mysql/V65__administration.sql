alter table person add administered boolean default false not null;

alter table unit add administered boolean default false not null;

create table people_file (
  id          varchar(36)  not null primary key,
  file_name   varchar(200) not null,
  uploaded_at datetime(3) not null,
  uploaded_by varchar(64)  not null,
  content     longblob not null
);

create table calendar_year (
  calendar_year int         not null primary key,
  content       text not null,
  changed_at    datetime(3) not null,
  changed_by    varchar(64) not null
);
