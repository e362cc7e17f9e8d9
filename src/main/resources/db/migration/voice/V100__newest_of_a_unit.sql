-- The newest of a unit in their order, so that who may read something is asked of one page of them alone. It also serves
-- whoever looks for all of a unit.
create index on voice.raised (unit_id, open_on desc, id);
drop index voice.raised_unit_id_idx;
