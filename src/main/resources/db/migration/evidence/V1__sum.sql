create schema evidence;
grant usage on schema evidence to ${app}, ${batch};

-- How often a fact happened at a unit in a quarter, for an action of the model. Each sum is kept by the transaction of the fact:
-- a trigger beside the fact calls evidence.add. A schema that has facts has a view called fact (organisation_id, unit_id, action,
-- fact, on_date, apart), from which bin/db rebuild makes the same sums again; what stands apart is in no sum.
create table evidence.sum (
    unit_id uuid not null,
    action text not null,
    quarter date not null,
    fact text not null,
    organisation_id uuid not null,
    n int not null,
    primary key (unit_id, action, quarter, fact)
);
-- Facts of something that not everybody may know of, each as a row, for those to count who may: whoever has such facts says who.
create table evidence.apart (
    subject_id uuid not null,
    organisation_id uuid not null,
    unit_id uuid not null,
    action text not null,
    quarter date not null,
    fact text not null
);
create index on evidence.apart (unit_id);
create index on evidence.apart (subject_id);
do $$
declare t text;
begin
    foreach t in array array['sum', 'apart'] loop
        execute format('alter table evidence.%I enable row level security', t);
        execute format('alter table evidence.%I force row level security', t);
        -- Nobody writes them but the trigger beside a fact, and whoever makes all of them again.
        execute format('create policy rebuilt on evidence.%I to ${batch}
            using (organisation_id = platform.organisation() and platform.actor() = ''00000000-0000-4000-8000-000000000006'')
            with check (organisation_id = platform.organisation() and platform.actor() = ''00000000-0000-4000-8000-000000000006'')', t);
    end loop;
end $$;
create policy kept on evidence.apart for insert to ${app}, ${batch}
    with check (organisation_id = platform.organisation() and pg_trigger_depth() > 0);
grant select, insert on evidence.apart to ${app};
grant select, insert, delete on evidence.apart to ${batch};
grant select, insert, update on evidence.sum to ${app};
grant select, insert, update, delete on evidence.sum to ${batch};
create policy kept on evidence.sum to ${app}, ${batch}
    using (organisation_id = platform.organisation() and pg_trigger_depth() > 0)
    with check (organisation_id = platform.organisation() and pg_trigger_depth() > 0);

-- One after the other at each unit: of two transactions that count at two units each, none waits for the other in a ring.
create function evidence.add(organisation uuid, unit uuid, of_action text, day date, what text, by int) returns void language plpgsql as $$ begin
    perform pg_advisory_xact_lock(hashtext('evidence.sum'), hashtext(unit::text));
    insert into evidence.sum as s (unit_id, action, quarter, fact, organisation_id, n)
    values (unit, of_action, date_trunc('quarter', day), what, organisation, by)
    on conflict (unit_id, action, quarter, fact) do update set n = s.n + excluded.n;
end $$;
