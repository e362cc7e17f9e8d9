-- How it was to try something new (catalogue GX.05): what somebody hoped for, feared and expected, and later what happened.
-- Only its author reads it until they choose otherwise. Nothing is said for a side and nothing is counted.
create table guide.reflection (
    id uuid primary key,
    organisation_id uuid not null,
    person_id uuid not null references people.person,
    name text not null,
    -- The words they chose to be said of them, or the key of what they take part as.
    taking_part_as text not null,
    trying text not null check (trying <> ''),
    hoped text not null,
    feared text not null,
    expected text not null,
    language text not null check (language in ('en', 'cy')),
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    unique (id, person_id),
    check (hoped <> '' or feared <> '' or expected <> '')
);
create index on guide.reflection (person_id, recorded_at desc);
create index on guide.reflection (organisation_id, recorded_at desc);
-- What happened, and what they want changed. Each stands beside the others; none replaces another.
create table guide.reflection_after (
    id uuid primary key,
    organisation_id uuid not null,
    reflection_id uuid not null,
    person_id uuid not null,
    happened text not null,
    change_wanted text not null,
    language text not null check (language in ('en', 'cy')),
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    foreign key (reflection_id, person_id) references guide.reflection (id, person_id),
    check (happened <> '' or change_wanted <> '')
);
create index on guide.reflection_after (reflection_id, recorded_at);
-- Who may read it. Numbered: the newest counts; while there is none, only its author.
create table guide.reflection_readers (
    reflection_id uuid not null,
    number int not null check (number > 0),
    id uuid not null unique,
    organisation_id uuid not null,
    person_id uuid not null,
    who text not null check (who in ('ONLY_ME', 'COORDINATOR', 'MY_UNIT', 'TAKING_PART')),
    -- The unit that was theirs when they chose it: it does not move on with them.
    unit_id uuid references places.unit,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (reflection_id, number),
    foreign key (reflection_id, person_id) references guide.reflection (id, person_id),
    check ((who = 'MY_UNIT') = (unit_id is not null))
);
-- That a choice no longer holds. It can be read by whoever the choice let read and by nobody else, so that no row tells others
-- that there is something which they may not read.
create table guide.reflection_readers_over (
    reflection_id uuid not null,
    number int not null,
    organisation_id uuid not null,
    person_id uuid not null,
    who text not null,
    unit_id uuid,
    primary key (reflection_id, number),
    foreign key (reflection_id, number) references guide.reflection_readers (reflection_id, number)
);
-- Who opened it, and on which day: for its author to see. Their own look is never written down.
create table guide.reflection_seen (
    reflection_id uuid not null references guide.reflection,
    reader_id uuid not null references people.person,
    on_date date not null,
    organisation_id uuid not null,
    reader_name text not null,
    taking_part_as text not null,
    primary key (reflection_id, reader_id, on_date)
);
create index on guide.reflection_seen (reader_id);

-- Whether such a choice lets me read. Whoever takes part in the whole service, and not at the unit, is not of the unit here: the author
-- knows who is.
create function guide.lets_me_read(who text, unit uuid) returns boolean language sql stable as $$
    select case who when 'COORDINATOR' then people.i_coordinate()
                    when 'MY_UNIT' then coalesce(unit = people.part_unit(), false)
                    when 'TAKING_PART' then people.taking_part()
                    else false end
$$;

do $$
declare t text;
begin
    foreach t in array array['reflection', 'reflection_after', 'reflection_readers', 'reflection_readers_over', 'reflection_seen'] loop
        execute format('alter table guide.%I enable row level security', t);
        execute format('alter table guide.%I force row level security', t);
        execute format('grant select, insert on guide.%I to ${app}', t);
        execute format('create trigger keep before update or delete on guide.%I for each row execute function platform.refuse_change()', t);
        execute format('create trigger keep_all before truncate on guide.%I execute function platform.refuse_change()', t);
    end loop;
    foreach t in array array['reflection', 'reflection_after', 'reflection_readers'] loop
        execute format('create trigger stamp before insert on guide.%I for each row execute function platform.stamp()', t);
    end loop;
    -- All of it is always its author's.
    foreach t in array array['reflection', 'reflection_after', 'reflection_readers', 'reflection_readers_over'] loop
        execute format('create policy yourself on guide.%I for select to ${app}
            using (organisation_id = platform.organisation() and person_id = platform.actor())', t);
    end loop;
    foreach t in array array['reflection_after', 'reflection_readers'] loop
        execute format('create policy say on guide.%I for insert to ${app}
            with check (organisation_id = platform.organisation() and person_id = platform.actor() and on_date = platform.today())', t);
    end loop;
end $$;

create policy lets on guide.reflection_readers_over for select to ${app}
    using (organisation_id = platform.organisation() and guide.lets_me_read(who, unit_id));
create policy lets on guide.reflection_readers for select to ${app}
    using (organisation_id = platform.organisation() and guide.lets_me_read(who, unit_id)
        and not exists (select from guide.reflection_readers_over o
                        where o.reflection_id = reflection_readers.reflection_id and o.number = reflection_readers.number));
create policy lets on guide.reflection for select to ${app}
    using (organisation_id = platform.organisation()
        and exists (select from guide.reflection_readers r
                    where r.reflection_id = reflection.id));
create policy lets on guide.reflection_after for select to ${app}
    using (organisation_id = platform.organisation()
        and exists (select from guide.reflection r where r.id = reflection_after.reflection_id));

-- Whoever takes part begins one, under their own name; theirs it stays, also when they no longer take part.
create policy say on guide.reflection for insert to ${app}
    with check (organisation_id = platform.organisation() and person_id = platform.actor() and on_date = platform.today()
        and (select people.taking_part())
        and exists (select from people.person p where p.id = reflection.person_id and p.name = reflection.name));
-- Nobody opens it to a unit at which they do not take part.
create policy own_unit on guide.reflection_readers as restrictive for insert to ${app}
    with check (unit_id is null or coalesce(unit_id = people.part_unit(), false));
create policy say on guide.reflection_readers_over for insert to ${app}
    with check (organisation_id = platform.organisation()
        and exists (select from guide.reflection_readers r
                    where r.reflection_id = reflection_readers_over.reflection_id and r.number = reflection_readers_over.number
                      and r.person_id = platform.actor() and r.person_id = reflection_readers_over.person_id
                      and r.who = reflection_readers_over.who and r.unit_id is not distinct from reflection_readers_over.unit_id));
-- With each choice the ones before it are over, in the same moment and in whatever way it was written.
create function guide.readers_over() returns trigger language plpgsql as $$ begin
    if exists (select from guide.reflection_readers r where r.reflection_id = new.reflection_id and r.number > new.number) then
        raise exception 'a newer choice of readers stands' using errcode = 'check_violation';
    end if;
    insert into guide.reflection_readers_over (reflection_id, number, organisation_id, person_id, who, unit_id)
    select reflection_id, number, organisation_id, person_id, who, unit_id from guide.reflection_readers
    where reflection_id = new.reflection_id and number < new.number
    on conflict do nothing;
    return new;
end $$;
create trigger over after insert on guide.reflection_readers for each row execute function guide.readers_over();

create policy open_it on guide.reflection_seen for insert to ${app}
    with check (organisation_id = platform.organisation() and reader_id = platform.actor() and on_date = platform.today()
        and taking_part_as = people.part()
        and exists (select from people.person p where p.id = reflection_seen.reader_id and p.name = reflection_seen.reader_name)
        and exists (select from guide.reflection r
                    where r.id = reflection_seen.reflection_id and r.person_id <> platform.actor()));
create policy reader on guide.reflection_seen for select to ${app}
    using (organisation_id = platform.organisation() and reader_id = platform.actor());
create policy author on guide.reflection_seen for select to ${app}
    using (organisation_id = platform.organisation()
        and exists (select from guide.reflection r
                    where r.id = reflection_seen.reflection_id and r.person_id = platform.actor()));
