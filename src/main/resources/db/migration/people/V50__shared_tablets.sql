-- What somebody had typed and not sent when the screen was cleared. It never counts as said: it is there for its author alone, sealed
-- under the pepper as well, and goes on their word or after a week (walls, rows 26 and 28).
create table people.half_written (
    id uuid primary key,
    organisation_id uuid not null,
    person_id uuid not null references people.person,
    sealed text not null,
    kept_on date not null,
    recorded_at timestamptz not null default clock_timestamp()
);
create index on people.half_written (person_id, recorded_at desc);
alter table people.half_written enable row level security;
alter table people.half_written force row level security;
create trigger stamp before insert on people.half_written for each row execute function platform.stamp();
create trigger keep before update on people.half_written for each row execute function platform.refuse_change();
create trigger keep_all before truncate on people.half_written execute function platform.refuse_change();
grant select, insert, delete on people.half_written to ${app};
create policy self on people.half_written for select to ${app}
    using (organisation_id = platform.organisation() and person_id = platform.actor() and kept_on > platform.today() - 7);
create policy keep on people.half_written for insert to ${app}
    with check (organisation_id = platform.organisation() and person_id = platform.actor() and kept_on = platform.today()
        and exists (select from people.person p where p.id = half_written.person_id));
create policy let_go on people.half_written for delete to ${app}
    using (organisation_id = platform.organisation() and person_id = platform.actor());
-- Whoever empties what is over finds it by its day, and reads nothing of it.
create policy over on people.half_written for select to ${batch} using (kept_on <= platform.today() - 7);
create policy over_goes on people.half_written for delete to ${batch} using (kept_on <= platform.today() - 7);
grant select (kept_on), delete on people.half_written to ${batch};

-- A device that others use too, such as a tablet on a ward: what is opened on it ends soon. Known by the hash of a random token that
-- lies on the device. Who signed in on it, and when, stands nowhere.
create table people.ward_tablet (
    id uuid primary key,
    organisation_id uuid not null,
    -- Empty: it is used across the organisation.
    unit_id uuid references places.unit,
    name text not null check (name ~ '[^[:space:]]' and char_length(name) <= 100),
    token_hash bytea not null unique,
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp()
);
create table people.ward_tablet_end (
    tablet_id uuid primary key references people.ward_tablet,
    organisation_id uuid not null,
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp()
);
do $$
declare t text;
begin
    foreach t in array array['ward_tablet', 'ward_tablet_end'] loop
        execute format('alter table people.%I enable row level security', t);
        execute format('alter table people.%I force row level security', t);
        execute format('grant select, insert on people.%I to ${app}', t);
        execute format('create trigger stamp before insert on people.%I for each row execute function platform.stamp()', t);
        execute format('create trigger keep before update or delete on people.%I for each row execute function platform.refuse_change()', t);
        execute format('create trigger keep_all before truncate on people.%I execute function platform.refuse_change()', t);
    end loop;
end $$;
-- The coordinator and the manager of the whole service arrange for all devices, the manager of a unit for those of the unit.
create function people.i_arrange_tablets(unit uuid) returns boolean language sql stable as $$
    select people.i_coordinate()
        or coalesce(people.part() = 'MANAGER' and (people.part_unit() is null or unit = people.part_unit()), false)
$$;
create policy arranged on people.ward_tablet for select to ${app}
    using (organisation_id = platform.organisation() and people.i_arrange_tablets(unit_id));
-- Whoever stands at the device finds its row by the token, and no other.
create policy at_hand on people.ward_tablet for select to ${app}
    using (organisation_id = platform.organisation() and token_hash = decode(nullif(current_setting('cairn.tablet', true), ''), 'hex'));
create policy arrange on people.ward_tablet for insert to ${app}
    with check (organisation_id = platform.organisation() and people.i_arrange_tablets(unit_id) and by_id = platform.actor()
        and on_date = platform.today() and (unit_id is null or exists (select from places.unit u where u.id = ward_tablet.unit_id)));
create policy of_those on people.ward_tablet_end for select to ${app}
    using (organisation_id = platform.organisation() and exists (select from people.ward_tablet w where w.id = ward_tablet_end.tablet_id));
create policy arrange on people.ward_tablet_end for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and exists (select from people.ward_tablet w where w.id = ward_tablet_end.tablet_id and people.i_arrange_tablets(w.unit_id)));
