create schema places;
grant usage on schema places to ${app}, ${suggest}, ${batch};

-- help: what the service itself says to do when help is needed now; it stands first, before the country's numbers.
-- host: the address at which people find this organisation; '*' is any other address.
create table places.organisation (
    id uuid primary key,
    host text not null unique,
    name_en text not null,
    name_cy text not null,
    country text not null check (country in ('WALES', 'ENGLAND')),
    help_en text,
    help_cy text,
    check ((help_en is null) = (help_cy is null))
);
alter table places.organisation enable row level security;
alter table places.organisation force row level security;
create policy own on places.organisation for select to ${app}, ${suggest}, ${batch}
    using (id = platform.organisation());
-- The front door alone looks across organisations, to find the one whose address was called.
create policy front_door on places.organisation for select to ${app}
    using (platform.actor() = '00000000-0000-4000-8000-000000000001');
create policy add on places.organisation for insert to ${app} with check (id = platform.organisation() and platform.founding());
grant select, insert on places.organisation to ${app};
grant select on places.organisation to ${suggest}, ${batch};

create table places.service (
    id uuid primary key,
    organisation_id uuid not null references places.organisation,
    name_en text not null,
    name_cy text not null
);
alter table places.service enable row level security;
alter table places.service force row level security;
create policy own on places.service for select to ${app}, ${suggest}, ${batch}
    using (organisation_id = platform.organisation());
create policy add on places.service for insert to ${app} with check (organisation_id = platform.organisation() and platform.founding());
grant select, insert on places.service to ${app};
grant select on places.service to ${suggest}, ${batch};

-- What a service has set, each change a dated row; the newest counts.
create table places.service_setting (
    id uuid primary key,
    organisation_id uuid not null references places.organisation,
    service_id uuid not null references places.service,
    days_to_answer int not null check (days_to_answer between 1 and 60),
    set_on date not null,
    set_by uuid not null,
    recorded_at timestamptz not null default clock_timestamp()
);
create index on places.service_setting (service_id, recorded_at desc);
create trigger stamp before insert on places.service_setting for each row execute function platform.stamp();
create trigger keep before update or delete on places.service_setting for each row execute function platform.refuse_change();
create trigger keep_all before truncate on places.service_setting execute function platform.refuse_change();
alter table places.service_setting enable row level security;
alter table places.service_setting force row level security;
create policy own on places.service_setting for select to ${app}, ${suggest}, ${batch}
    using (organisation_id = platform.organisation());
create policy add on places.service_setting for insert to ${app}
    with check (organisation_id = platform.organisation() and set_by = platform.actor() and set_on = platform.today()
        and platform.founding());
grant select, insert on places.service_setting to ${app};
grant select on places.service_setting to ${suggest}, ${batch};

create table places.unit (
    id uuid primary key,
    organisation_id uuid not null references places.organisation,
    service_id uuid not null references places.service,
    name_en text not null,
    name_cy text not null
);
create index on places.unit (service_id);
alter table places.unit enable row level security;
alter table places.unit force row level security;
create policy own on places.unit for select to ${app}, ${suggest}, ${batch}
    using (organisation_id = platform.organisation());
create policy add on places.unit for insert to ${app} with check (organisation_id = platform.organisation() and platform.founding());
grant select, insert on places.unit to ${app};
grant select on places.unit to ${suggest}, ${batch};
