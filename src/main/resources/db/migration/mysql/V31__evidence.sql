create table evidence (
  id             bigint       not null primary key,
  hazard_id      bigint       not null,
  stage          varchar(20)  not null,
  step           varchar(20)  not null,
  failed_before  int          not null,
  content_type   varchar(20)  not null,
  sha256         varchar(64)  not null,
  size_in_bytes  int          not null,
  width          int          not null,
  height         int          not null,
  uploaded_at    datetime(3) not null,
  uploaded_by_id bigint,
  withdrawn_at   datetime(3),
  constraint evidence_hazard_fk foreign key (hazard_id) references hazard (id),
  constraint evidence_uploaded_by_fk foreign key (uploaded_by_id) references person (id)
);

create index evidence_hazard_ix on evidence (hazard_id, id);

create table evidence_blob (
  evidence_id bigint   not null primary key,
  picture     longblob not null,
  thumbnail   longblob not null,
  constraint evidence_blob_fk foreign key (evidence_id) references evidence (id)
);
