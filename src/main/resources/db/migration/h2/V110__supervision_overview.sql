create index matter_open_ix on matter (closed_at, unit_id, kind, state, due_on);
create index hazard_mine_registered_ix on hazard (mine_id, registered_at);
create index hazard_mine_closed_ix on hazard (mine_id, closed_at);
