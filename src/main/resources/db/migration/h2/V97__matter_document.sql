create table matter_document (
  id            bigint       not null primary key,
  matter_id     bigint       not null,
  step          varchar(64)  not null,
  task          varchar(64)  not null,
  name          varchar(200) not null,
  content_type  varchar(100) not null,
  sha256        varchar(64)  not null,
  size_in_bytes int          not null,
  filed_at      timestamp(3) not null,
  filed_by_id   bigint       not null,
  withdrawn_at  timestamp(3),
  constraint matter_document_matter_fk foreign key (matter_id) references matter (id),
  constraint matter_document_filed_by_fk foreign key (filed_by_id) references person (id)
);

create index matter_document_matter_ix on matter_document (matter_id, id);

create table matter_document_blob (
  document_id bigint   not null primary key,
  content     blob not null,
  constraint matter_document_blob_fk foreign key (document_id) references matter_document (id)
);

