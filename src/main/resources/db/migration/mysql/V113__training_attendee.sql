-- who of an invited unit took part in a training; training_attendance now tells of those who are not in the system, and of earlier ones
create table training_attendee (
  training_id bigint      not null,
  unit_code   varchar(32) not null,
  person_id   bigint      not null,
  primary key (training_id, unit_code, person_id),
  constraint training_attendee_training_fk foreign key (training_id) references training (id),
  constraint training_attendee_person_fk foreign key (person_id) references person (id)
);
