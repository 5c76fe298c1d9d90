create table report_draft_photo (
  id           bigint not null auto_increment primary key,
  draft        varchar(36)  not null,
  stage        varchar(20)  not null,
  name         varchar(255) not null,
  kept_at      datetime(3) not null,
  content_type varchar(20)  not null,
  width        int          not null,
  height       int          not null,
  picture      longblob not null,
  thumbnail    longblob not null
);

create index report_draft_photo_draft_ix on report_draft_photo (draft, id);
create index report_draft_photo_kept_ix on report_draft_photo (kept_at);

create table report_receipt (
  draft       varchar(36)  not null primary key,
  code        varchar(64),
  received_at datetime(3) not null
);

create index report_receipt_received_ix on report_receipt (received_at);
