alter table notice_hazard add column grade varchar(20);
alter table notice_hazard add column measures varchar(1000);
alter table notice_hazard add column deadline date;
alter table notice_hazard add column rectifier varchar(100);
alter table notice_hazard add column rectification varchar(1000);
alter table notice_hazard add column acceptor varchar(100);
alter table notice_hazard add column accepted_at datetime(3);

update notice_hazard set
  grade = (select h.grade from hazard h where h.id = notice_hazard.hazard_id),
  measures = (select h.measures from hazard h where h.id = notice_hazard.hazard_id),
  deadline = (select h.deadline from hazard h where h.id = notice_hazard.hazard_id),
  rectifier = (select p.name from hazard h join person p on p.id = h.rectifier_id where h.id = notice_hazard.hazard_id);

update notice_hazard set
  rectification = (select h.rectification from hazard h where h.id = notice_hazard.hazard_id),
  acceptor = (select p.name from hazard h join person p on p.id = h.acceptor_id where h.id = notice_hazard.hazard_id),
  accepted_at = (select h.accepted_at from hazard h where h.id = notice_hazard.hazard_id)
where notice_id in (select n.id from notice n where n.review_code is not null);
