create schema people;
grant usage on schema people to ${app}, ${suggest}, ${batch};

-- The name a person goes by here. There is no care record behind it.
create table people.person (
    id uuid primary key,
    organisation_id uuid not null,
    name text not null
);
-- What a person takes part as, at a unit or across the organisation, between two dates.
create table people.capacity (
    id uuid primary key,
    organisation_id uuid not null,
    person_id uuid not null references people.person,
    kind text not null check (kind in
        ('SERVICE_USER', 'CARER', 'STAFF', 'MANAGER', 'ADVOCATE', 'COORDINATOR', 'FINANCE', 'USER_LED_ORGANISATION', 'THIRD_SECTOR')),
    unit_id uuid,
    since date not null,
    until date
);
create index on people.capacity (person_id);

-- Invented people who can be signed in as with one press while the sample is loaded, and never otherwise.
create table people.sample_person (
    person_id uuid primary key references people.person,
    organisation_id uuid not null,
    place int not null
);

alter table people.person enable row level security;
alter table people.person force row level security;
create policy yourself on people.person for select to ${app}
    using (organisation_id = platform.organisation() and id = platform.actor());
create policy sample on people.person for select to ${app}
    using (organisation_id = platform.organisation() and id = any (array(select person_id from people.sample_person)));
create policy add on people.person for insert to ${app} with check (organisation_id = platform.organisation() and platform.founding());
grant select, insert on people.person to ${app};

alter table people.capacity enable row level security;
alter table people.capacity force row level security;
create policy yourself on people.capacity for select to ${app}
    using (organisation_id = platform.organisation() and person_id = platform.actor());
create policy sample on people.capacity for select to ${app}
    using (organisation_id = platform.organisation() and person_id = any (array(select person_id from people.sample_person)));
create policy add on people.capacity for insert to ${app} with check (organisation_id = platform.organisation() and platform.founding());
grant select, insert on people.capacity to ${app};

alter table people.sample_person enable row level security;
alter table people.sample_person force row level security;
-- Only the sign-in page reads this list: a signed-in person sees the others no better than in a real service.
create policy sign_in on people.sample_person for select to ${app}
    using (organisation_id = platform.organisation() and platform.capacity() is null);
create policy add on people.sample_person for insert to ${app} with check (organisation_id = platform.organisation() and platform.founding());
grant select, insert on people.sample_person to ${app};

-- What the actor takes part as, looked up once at the start of each transaction; nothing when it has ended meanwhile. Policies
-- read the setting: those of people.capacity itself could not ask people.capacity.
create or replace function platform.begin(actor text, capacity text, organisation text, today text) returns void language plpgsql as $$ begin
  perform set_config('cairn.actor', actor, true), set_config('cairn.capacity', capacity, true),
          set_config('cairn.organisation', organisation, true), set_config('cairn.today', today, true),
          set_config('cairn.part', '', true), set_config('cairn.unit', '', true);
  if capacity <> '' then
    perform set_config('cairn.part', c.kind, true), set_config('cairn.unit', coalesce(c.unit_id::text, ''), true)
      from people.capacity c where c.id = capacity::uuid and platform.is_current(c.since, c.until);
  end if;
end $$;
create function people.part() returns text language sql stable as
$$ select nullif(current_setting('cairn.part', true), '') $$;
create function people.part_unit() returns uuid language sql stable as
$$ select nullif(current_setting('cairn.unit', true), '')::uuid $$;
create function people.taking_part() returns boolean language sql stable as
$$ select people.part() is not null $$;
create function people.i_coordinate() returns boolean language sql stable as
$$ select coalesce(people.part() = 'COORDINATOR', false) $$;

-- The coordinator knows who takes part as what; nobody else reads that list.
create policy coordinated on people.person for select to ${app}
    using (organisation_id = platform.organisation() and (select people.i_coordinate()));
create policy coordinated on people.capacity for select to ${app}
    using (organisation_id = platform.organisation() and (select people.i_coordinate()));
