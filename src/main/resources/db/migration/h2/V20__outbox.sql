create table outbox_letter (
  id             bigint        not null primary key,
  dedupe_key     varchar(200)  not null,
  recipient_id   bigint        not null,
  template       varchar(40)   not null,
  model          varchar(100000) not null,
  link           varchar(500)  not null,
  urgent         boolean       not null,
  subject        varchar(500)  not null,
  posted_at      timestamp(3)  not null,
  state          varchar(20)   not null,
  next_attempt   timestamp(3)  not null,
  attempts       int           not null,
  maybe_repeated boolean       not null,
  last_error     varchar(500),
  sent_at        timestamp(3),
  html           varchar(100000),
  text           varchar(100000),
  constraint outbox_letter_dedupe_uq unique (dedupe_key),
  constraint outbox_letter_recipient_fk foreign key (recipient_id) references person (id)
);

create index outbox_letter_due_ix on outbox_letter (state, next_attempt);

create index outbox_letter_recipient_ix on outbox_letter (recipient_id, id);
