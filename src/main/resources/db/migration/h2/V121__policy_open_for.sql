-- of a mine's policies at most one is open; where there were more, the newest counts
alter table policy add column open_for bigint;

update policy set open_for = (select m.unit_id from matter m where m.id = policy.matter_id)
 where matter_id in (select m.id from matter m
                      where m.code in (select max(n.code) from matter n
                                        where n.kind = 'POLICY' and n.closed_at is null
                                        group by n.unit_id));

alter table policy add constraint policy_open_uq unique (open_for);
alter table policy add constraint policy_open_fk foreign key (open_for) references unit (id);
