-- What was founded once is changed by dated rows; the newest that has begun counts. by_name is empty where the set-up itself
-- wrote the row. The coordinator's policies stand in answers, because this module does not know who coordinates.

-- What the organisation is called.
create table places.organisation_name (
    id uuid primary key,
    organisation_id uuid not null references places.organisation,
    name_en text not null,
    name_cy text not null,
    set_on date not null,
    set_by uuid not null,
    by_name text,
    recorded_at timestamptz not null default clock_timestamp()
);
create index on places.organisation_name (organisation_id, recorded_at desc);
-- What the service itself says to do when help is needed now; empty when it says nothing of its own.
create table places.organisation_help (
    id uuid primary key,
    organisation_id uuid not null references places.organisation,
    help_en text,
    help_cy text,
    set_on date not null,
    set_by uuid not null,
    by_name text,
    recorded_at timestamptz not null default clock_timestamp(),
    check ((help_en is null) = (help_cy is null))
);
create index on places.organisation_help (organisation_id, recorded_at desc);
-- The service's own line for urgent mental health help, in place of the country's; empty when the country's stands.
create table places.organisation_urgent_line (
    id uuid primary key,
    organisation_id uuid not null references places.organisation,
    line_en text,
    line_cy text,
    set_on date not null,
    set_by uuid not null,
    by_name text,
    recorded_at timestamptz not null default clock_timestamp(),
    check ((line_en is null) = (line_cy is null))
);
create index on places.organisation_urgent_line (organisation_id, recorded_at desc);
-- To which service a unit belongs from a day on. Before the first row it is the service it was founded in.
create table places.unit_parent (
    id uuid primary key,
    organisation_id uuid not null references places.organisation,
    unit_id uuid not null references places.unit,
    service_id uuid not null references places.service,
    since date not null,
    set_on date not null,
    set_by uuid not null,
    by_name text,
    recorded_at timestamptz not null default clock_timestamp()
);
create index on places.unit_parent (unit_id, since desc, recorded_at desc);
-- What a unit is called from a day on.
create table places.unit_name (
    id uuid primary key,
    organisation_id uuid not null references places.organisation,
    unit_id uuid not null references places.unit,
    name_en text not null,
    name_cy text not null,
    since date not null,
    set_on date not null,
    set_by uuid not null,
    by_name text,
    recorded_at timestamptz not null default clock_timestamp()
);
create index on places.unit_name (unit_id, since desc, recorded_at desc);
-- Whether a unit is open from a day on. A closed unit is no longer offered; its past stays.
create table places.unit_opening (
    id uuid primary key,
    organisation_id uuid not null references places.organisation,
    unit_id uuid not null references places.unit,
    open boolean not null,
    since date not null,
    set_on date not null,
    set_by uuid not null,
    by_name text,
    recorded_at timestamptz not null default clock_timestamp()
);
create index on places.unit_opening (unit_id, since desc, recorded_at desc);

alter table places.service_setting add column by_name text;

do $$
declare t text;
begin
    foreach t in array array['organisation_name', 'organisation_help', 'organisation_urgent_line', 'unit_parent', 'unit_name', 'unit_opening'] loop
        execute format('alter table places.%I enable row level security', t);
        execute format('alter table places.%I force row level security', t);
        execute format('create trigger stamp before insert on places.%I for each row execute function platform.stamp()', t);
        execute format('create trigger keep before update or delete on places.%I for each row execute function platform.refuse_change()', t);
        execute format('create trigger keep_all before truncate on places.%I execute function platform.refuse_change()', t);
        execute format('create policy own on places.%I for select to ${app}, ${suggest}, ${batch} using (organisation_id = platform.organisation())', t);
        execute format('create policy add on places.%I for insert to ${app} with check (organisation_id = platform.organisation() and set_by = platform.actor() and set_on = platform.today() and by_name is null and platform.founding())', t);
        execute format('grant select, insert on places.%I to ${app}', t);
        execute format('grant select on places.%I to ${suggest}, ${batch}', t);
    end loop;
    -- The front door shows the name and the lines for help of the organisation whose address was called.
    foreach t in array array['organisation_name', 'organisation_help', 'organisation_urgent_line'] loop
        execute format('create policy front_door on places.%I for select to ${app} using (platform.actor() = ''00000000-0000-4000-8000-000000000001'')', t);
    end loop;
end $$;

-- The units as they are on the day of the transaction.
create view places.unit_now with (security_invoker = true) as
    select u.id, u.organisation_id, coalesce(p.service_id, u.service_id) as service_id, p.since as in_service_since,
           coalesce(n.name_en, u.name_en) as name_en, coalesce(n.name_cy, u.name_cy) as name_cy,
           coalesce(o.open, true) as open, o.since as open_since
    from places.unit u
    left join lateral (select service_id, since from places.unit_parent
        where unit_id = u.id and since <= platform.today() order by since desc, recorded_at desc limit 1) p on true
    left join lateral (select name_en, name_cy from places.unit_name
        where unit_id = u.id and since <= platform.today() order by since desc, recorded_at desc limit 1) n on true
    left join lateral (select open, since from places.unit_opening
        where unit_id = u.id and since <= platform.today() order by since desc, recorded_at desc limit 1) o on true;
grant select on places.unit_now to ${app}, ${suggest}, ${batch};
