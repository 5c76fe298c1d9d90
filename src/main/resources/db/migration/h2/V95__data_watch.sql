-- up to which day the data of all mines are judged: one row, locked by the node that judges
create table data_watch_round (
  id         int  not null primary key,
  judged_for date not null
);

insert into data_watch_round (id, judged_for) values (1, '2000-01-01');

-- how complete the data of a mine were on a day, of 100, and by which version of the table
create table data_score (
  mine_id   bigint not null,
  judged_on date   not null,
  score     int    not null,
  rules     int    not null,
  primary key (mine_id, judged_on),
  constraint data_score_mine_fk foreign key (mine_id) references unit (id)
);

create index data_score_day_ix on data_score (judged_on, score, mine_id);

-- its parts
create table data_mark (
  mine_id   bigint        not null,
  judged_on date          not null,
  watched   varchar(30)   not null,
  measured  decimal(9, 1),
  allowed   int           not null,
  weight    int           not null,
  breached  boolean       not null,
  primary key (mine_id, judged_on, watched),
  constraint data_mark_score_fk foreign key (mine_id, judged_on) references data_score (mine_id, judged_on)
);
