-- the day on which was done what the last day of a matter is about; what follows is not late by it
alter table matter add column done_on date;

-- up to which day filings that fall due are opened: one row, locked by the node that opens them
create table filing_round (
  id         int not null primary key,
  opened_for date
);

insert into filing_round (id, opened_for) values (1, null);

-- what one unit files of one duty for one period
create table filing (
  id             bigint      not null primary key,
  version        int         not null,
  matter_id      bigint      not null,
  unit_id        bigint      not null,
  duty           varchar(40) not null,
  period         varchar(10) not null,
  filed_on       date,
  correction     varchar(1000),
  returned       int         not null,
  receipt        varchar(64),
  receipted_at   datetime(3),
  constraint filing_matter_uq unique (matter_id),
  constraint filing_owed_uq unique (duty, period, unit_id),
  constraint filing_receipt_uq unique (receipt),
  constraint filing_matter_fk foreign key (matter_id) references matter (id),
  constraint filing_unit_fk foreign key (unit_id) references unit (id)
);

create index filing_unit_ix on filing (unit_id, duty, period);

create table filing_answer (
  filing_id bigint        not null,
  place     int           not null,
  field     varchar(40)   not null,
  label     varchar(60)   not null,
  words     varchar(2000) not null,
  primary key (filing_id, place),
  constraint filing_answer_filing_fk foreign key (filing_id) references filing (id)
);
