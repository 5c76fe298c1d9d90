-- Whether those with whom the matter was shared at the time may read the note; what stands there already stays as it was.
alter table matter_record add column shared boolean not null default true;
