-- what a digest lists; other letters have none
alter table outbox_letter add column parts varchar(100000);

-- how far the digests of a day are written: one row, locked by the node that writes the next ones
create table digest_round (
  id          int     not null primary key,
  written_for date    not null,
  last_person bigint  not null,
  finished    boolean not null
);

insert into digest_round (id, written_for, last_person, finished) values (1, '2000-01-01', 0, true);

-- of what somebody wants no single mails, since the digest says it
create table muted_mail (
  person_id bigint      not null,
  template  varchar(40) not null,
  primary key (person_id, template),
  constraint muted_mail_person_fk foreign key (person_id) references person (id)
);
