-- who is away, for which days, and who stands in meanwhile; never deleted, but ended
create table absence (
  id        bigint       not null primary key,
  person_id bigint       not null,
  deputy_id bigint       not null,
  first_day date         not null,
  last_day  date         not null,
  reason    varchar(200),
  ended_at  timestamp(3),
  constraint absence_person_fk foreign key (person_id) references person (id),
  constraint absence_deputy_fk foreign key (deputy_id) references person (id)
);

create index absence_person_ix on absence (person_id, last_day);
create index absence_deputy_ix on absence (deputy_id, last_day);
