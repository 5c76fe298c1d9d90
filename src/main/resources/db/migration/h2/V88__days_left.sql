-- the deadline of what is still to be rectified: as long as it runs there are days left, or it is overdue
alter table hazard add column open_deadline date generated always as
  (case when state in ('ASSIGNING', 'PLANNING', 'LISTING', 'RECTIFYING') then deadline end);

-- by days left, within the province, a mine, a section; with the first deadline, so that it need not be looked up
create index hazard_open_ix on hazard (open_deadline, mine_id, id, first_deadline);
create index hazard_mine_open_ix on hazard (mine_id, open_deadline, id, first_deadline);
create index hazard_section_open_ix on hazard (section_id, open_deadline, mine_id, id, first_deadline);
create index hazard_grade_ix on hazard (grade, state);
