create table notice (
  id            bigint       not null primary key,
  code          varchar(64)  not null,
  inspection_id bigint       not null,
  section_id    bigint       not null,
  issuer_id     bigint       not null,
  issued_at     datetime(3) not null,
  review_code   varchar(64),
  reviewer_id   bigint,
  reviewed_at   datetime(3),
  constraint notice_code_uq unique (code),
  constraint notice_review_uq unique (review_code),
  constraint notice_inspection_fk foreign key (inspection_id) references inspection (id),
  constraint notice_section_fk foreign key (section_id) references unit (id),
  constraint notice_issuer_fk foreign key (issuer_id) references person (id),
  constraint notice_reviewer_fk foreign key (reviewer_id) references person (id)
);

create table notice_hazard (
  hazard_id bigint not null primary key,
  notice_id bigint not null,
  constraint notice_hazard_hazard_fk foreign key (hazard_id) references hazard (id),
  constraint notice_hazard_notice_fk foreign key (notice_id) references notice (id)
);

create index notice_hazard_notice_ix on notice_hazard (notice_id);
