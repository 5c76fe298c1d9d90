-- what is answered to an item that a unit judges itself by: the words are what is missing
alter table filing_answer alter column words drop not null;
alter table filing_answer add column conformity varchar(10);
alter table filing_answer add column mended_by date;

-- how many items there were when it was filed last, and how many of them conform fully
alter table filing add column items int default 0 not null;
alter table filing add column conforming int default 0 not null;
