create schema evidence;
grant usage on schema evidence to ${app}, ${batch};

-- How often a fact happened at a unit in a quarter, for an action of the model. Each sum is kept by the transaction of the fact:
-- a trigger beside the fact calls evidence.add. A schema that has facts has a view called fact (organisation_id, unit_id, action,
-- fact, on_date, apart), from which bin/db rebuild makes the same sums again; what stands apart is counted when it is read.
create table evidence.sum (
    unit_id uuid not null,
    action text not null,
    quarter date not null,
    fact text not null,
    organisation_id uuid not null,
    n int not null,
    primary key (unit_id, action, quarter, fact)
);
alter table evidence.sum enable row level security;
alter table evidence.sum force row level security;
grant select, insert, update on evidence.sum to ${app};
grant select, insert, update, delete on evidence.sum to ${batch};
-- Nobody writes a sum but the trigger beside a fact, and whoever makes all of them again.
create policy kept on evidence.sum to ${app}, ${batch}
    using (organisation_id = platform.organisation() and pg_trigger_depth() > 0)
    with check (organisation_id = platform.organisation() and pg_trigger_depth() > 0);
create policy rebuilt on evidence.sum to ${batch}
    using (organisation_id = platform.organisation() and platform.actor() = '00000000-0000-4000-8000-000000000006')
    with check (organisation_id = platform.organisation() and platform.actor() = '00000000-0000-4000-8000-000000000006');

-- One after the other at each unit: of two transactions that count at two units each, none waits for the other in a ring.
create function evidence.add(organisation uuid, unit uuid, of_action text, day date, what text, by int) returns void language plpgsql as $$ begin
    perform pg_advisory_xact_lock(hashtext('evidence.sum'), hashtext(unit::text));
    insert into evidence.sum as s (unit_id, action, quarter, fact, organisation_id, n)
    values (unit, of_action, date_trunc('quarter', day), what, organisation, by)
    on conflict (unit_id, action, quarter, fact) do update set n = s.n + excluded.n;
end $$;
