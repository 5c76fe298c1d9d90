create table matter_hazard (
  id        bigint not null primary key,
  matter_id bigint not null,
  hazard_id bigint not null,
  constraint matter_hazard_uq unique (hazard_id),
  constraint matter_hazard_matter_fk foreign key (matter_id) references matter (id),
  constraint matter_hazard_hazard_fk foreign key (hazard_id) references hazard (id)
);
