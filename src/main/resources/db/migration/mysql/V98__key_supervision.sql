-- mines under key supervision: proposed, listed, inspected, delisted
create table key_supervision (
  id            bigint not null primary key,
  version       int    not null,
  matter_id     bigint not null,
  open_for      bigint,
  proposal      varchar(500),
  decision      varchar(1000),
  listed_on     date,
  judged_before date,
  judged_after  date,
  verification  varchar(1000),
  opinion       varchar(1000),
  inspections   int    not null,
  constraint key_supervision_matter_uq unique (matter_id),
  constraint key_supervision_open_uq unique (open_for),
  constraint key_supervision_matter_fk foreign key (matter_id) references matter (id),
  constraint key_supervision_open_fk foreign key (open_for) references unit (id)
);

-- why the night proposed a mine
create table key_ground (
  key_supervision_id bigint      not null,
  place              int         not null,
  reason             varchar(30) not null,
  measured           int         not null,
  allowed            int         not null,
  period             int         not null,
  primary key (key_supervision_id, place),
  constraint key_ground_key_supervision_fk foreign key (key_supervision_id) references key_supervision (id)
);
