-- Who holds which post, and what a post answers for, changes by dated rows. by_name is empty where the set-up wrote the row.
alter table answers.post_holder add column by_id uuid, add column by_name text;
alter table answers.duty add column since date, add column by_id uuid, add column by_name text;

-- From that day on the post is not held by them. The earliest end counts: nobody comes back by moving it.
create table answers.holding_end (
    id uuid primary key,
    organisation_id uuid not null,
    holding_id uuid not null references answers.post_holder,
    until date not null,
    by_id uuid not null,
    by_name text not null,
    recorded_at timestamptz not null default clock_timestamp()
);
create index on answers.holding_end (holding_id);
-- From that day on the post does not answer for it.
create table answers.duty_end (
    id uuid primary key,
    organisation_id uuid not null,
    duty_id uuid not null references answers.duty,
    until date not null,
    by_id uuid not null,
    by_name text not null,
    recorded_at timestamptz not null default clock_timestamp()
);
create index on answers.duty_end (duty_id);

do $$
declare t text;
begin
    foreach t in array array['holding_end', 'duty_end'] loop
        execute format('alter table answers.%I enable row level security', t);
        execute format('alter table answers.%I force row level security', t);
        execute format('create trigger stamp before insert on answers.%I for each row execute function platform.stamp()', t);
        execute format('create trigger keep before update or delete on answers.%I for each row execute function platform.refuse_change()', t);
        execute format('create trigger keep_all before truncate on answers.%I execute function platform.refuse_change()', t);
        execute format('create policy own on answers.%I for select to ${app}, ${suggest}, ${batch} using (organisation_id = platform.organisation())', t);
        execute format('grant select, insert on answers.%I to ${app}', t);
        execute format('grant select on answers.%I to ${suggest}, ${batch}', t);
    end loop;
end $$;

-- Each holding with the day from which it is over, if there is one.
create view answers.holding with (security_invoker = true) as
    select h.id, h.organisation_id, h.post_id, h.person_id, h.capacity_id, h.deputy, h.since, h.by_name,
           least(h.until, (select min(e.until) from answers.holding_end e where e.holding_id = h.id)) as until
    from answers.post_holder h;
-- What each post answers for today. What was founded with the organisation has no first day.
create view answers.duty_now with (security_invoker = true) as
    select d.id, d.organisation_id, d.post_id, d.unit_id, d.kind, d.independent_reader, d.since, d.by_name
    from answers.duty d
    where (d.since is null or d.since <= platform.today())
      and not exists (select from answers.duty_end e where e.duty_id = d.id and e.until <= platform.today());
grant select on answers.holding, answers.duty_now to ${app}, ${suggest}, ${batch};

create or replace function answers.my_posts() returns setof uuid language sql stable as $$
    select h.post_id from answers.holding h
        where h.capacity_id = platform.capacity() and people.taking_part() and platform.is_current(h.since, h.until)
$$;

-- The coordinator changes who answers, from today or a later day, in their own name.
create policy coordinated on answers.post for insert to ${app}
    with check (organisation_id = platform.organisation() and (select people.i_coordinate()));
create policy coordinated on answers.post_holder for insert to ${app}
    with check (organisation_id = platform.organisation() and (select people.i_coordinate())
        and by_id = platform.actor() and by_name is not null and since >= platform.today() and until is null
        and post_id = any (array(select id from answers.post))
        and capacity_id = any (array(select c.id from people.capacity c where c.person_id = post_holder.person_id)));
create policy coordinated on answers.duty for insert to ${app}
    with check (organisation_id = platform.organisation() and (select people.i_coordinate())
        and by_id = platform.actor() and by_name is not null and since >= platform.today()
        and post_id = any (array(select id from answers.post))
        and (unit_id is null or unit_id = any (array(select id from places.unit))));
create policy coordinated on answers.holding_end for insert to ${app}
    with check (organisation_id = platform.organisation() and (select people.i_coordinate())
        and by_id = platform.actor() and until >= platform.today()
        and holding_id = any (array(select id from answers.post_holder)));
-- Something always answers for the whole organisation: that duty passes to other people, it does not end.
create policy coordinated on answers.duty_end for insert to ${app}
    with check (organisation_id = platform.organisation() and (select people.i_coordinate())
        and by_id = platform.actor() and until >= platform.today()
        and duty_id = any (array(select id from answers.duty where unit_id is not null or kind is not null or independent_reader)));

-- The coordinator changes what places has set, in their own name and from today or a later day.
create policy coordinated on places.service for insert to ${app}
    with check (organisation_id = platform.organisation() and (select people.i_coordinate()));
create policy coordinated on places.unit for insert to ${app}
    with check (organisation_id = platform.organisation() and (select people.i_coordinate())
        and service_id = any (array(select id from places.service)));
create policy coordinated on places.service_setting for insert to ${app}
    with check (organisation_id = platform.organisation() and (select people.i_coordinate())
        and set_by = platform.actor() and set_on = platform.today() and by_name is not null
        and service_id = any (array(select id from places.service)));
create policy coordinated on places.organisation_name for insert to ${app}
    with check (organisation_id = platform.organisation() and (select people.i_coordinate())
        and set_by = platform.actor() and set_on = platform.today() and by_name is not null);
create policy coordinated on places.organisation_help for insert to ${app}
    with check (organisation_id = platform.organisation() and (select people.i_coordinate())
        and set_by = platform.actor() and set_on = platform.today() and by_name is not null);
create policy coordinated on places.organisation_urgent_line for insert to ${app}
    with check (organisation_id = platform.organisation() and (select people.i_coordinate())
        and set_by = platform.actor() and set_on = platform.today() and by_name is not null);
do $$
declare t text;
begin
    foreach t in array array['unit_name', 'unit_opening'] loop
        execute format('create policy coordinated on places.%I for insert to ${app}
            with check (organisation_id = platform.organisation() and (select people.i_coordinate())
                and set_by = platform.actor() and set_on = platform.today() and by_name is not null and since >= platform.today()
                and unit_id = any (array(select id from places.unit)))', t);
    end loop;
end $$;
create policy coordinated on places.unit_parent for insert to ${app}
    with check (organisation_id = platform.organisation() and (select people.i_coordinate())
        and set_by = platform.actor() and set_on = platform.today() and by_name is not null and since >= platform.today()
        and unit_id = any (array(select id from places.unit)) and service_id = any (array(select id from places.service)));
