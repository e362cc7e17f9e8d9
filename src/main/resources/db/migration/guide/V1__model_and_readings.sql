create schema guide;
grant usage on schema guide to ${app};

-- How a service adapts the model (catalogue GX.11): the document's own action stays readable beside it. Numbered; the newest
-- of each action counts. ORIGINAL: the document's words hold again. Added actions begin with N.
create table guide.adaptation (
    id uuid primary key,
    organisation_id uuid not null,
    service_id uuid not null references places.service,
    action text not null check (action ~ '^[GN][123]\.[0-9]{2}$'),
    number int not null,
    kind text not null check (kind in ('REWORDED', 'SWAPPED', 'ADDED', 'ORIGINAL', 'SET_ASIDE')),
    words_en text not null,
    words_cy text not null,
    reason text not null,
    agreed_by text not null,
    agreed_on date not null,
    language text not null check (language in ('en', 'cy')),
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    unique (service_id, action, number),
    check ((kind in ('ORIGINAL', 'SET_ASIDE')) = (words_en = '' and words_cy = ''))
);
-- What an action rests on here (GX.14): the local policy or procedure, by its name and where it can be read.
create table guide.rests_on (
    id uuid primary key,
    organisation_id uuid not null,
    service_id uuid not null references places.service,
    action text not null,
    kind text not null check (kind in ('POLICY', 'PROCEDURE', 'PRINCIPLE')),
    title text not null,
    place text not null,
    by_id uuid not null,
    by_name text not null,
    on_date date not null
);
create index on guide.rests_on (service_id, action);
create table guide.rests_on_ended (
    rests_on_id uuid primary key references guide.rests_on,
    organisation_id uuid not null,
    by_id uuid not null,
    by_name text not null,
    on_date date not null
);
-- What helped here, beside the table of the document (GX.14): anyone adds, and takes their own back.
create table guide.helped (
    id uuid primary key,
    organisation_id uuid not null,
    service_id uuid not null references places.service,
    action text not null,
    body text not null,
    language text not null check (language in ('en', 'cy')),
    by_id uuid not null,
    by_name text not null,
    taking_part_as text not null,
    on_date date not null
);
create index on guide.helped (service_id, action);
create table guide.helped_taken_back (
    helped_id uuid primary key references guide.helped,
    organisation_id uuid not null,
    on_date date not null
);
-- Who answers for an action at a unit and by when (GX.02): what is undone is the provider's gap, with this name beside it.
create table guide.looked_after (
    unit_id uuid not null references places.unit,
    action text not null,
    number int not null,
    organisation_id uuid not null,
    post_id uuid not null references answers.post,
    by_when date,
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (unit_id, action, number)
);
-- What somebody knows of an action where Cairn keeps no records of it: theirs, dated, with where it can be checked.
create table guide.entered (
    id uuid primary key,
    organisation_id uuid not null,
    unit_id uuid not null references places.unit,
    action text not null,
    body text not null,
    document text not null,
    -- Whether it says that the action is not done.
    gap boolean not null,
    language text not null check (language in ('en', 'cy')),
    by_id uuid not null,
    by_name text not null,
    taking_part_as text not null,
    on_date date not null
);
create index on guide.entered (unit_id, action);
create table guide.entered_taken_back (
    entered_id uuid primary key references guide.entered,
    organisation_id uuid not null,
    on_date date not null
);

-- A dated moment at which a unit is looked at by all sides (W.17). The first one is where it started. How many of each side
-- were asked stands with it, so that whoever answers knows how easily they could be guessed.
create table guide.moment (
    id uuid primary key,
    organisation_id uuid not null,
    unit_id uuid not null references places.unit,
    how text not null check (how in ('MEETING', 'GROUPS', 'SURVEY')),
    actions text[] not null check (cardinality(actions) > 0),
    asked_service_users int not null check (asked_service_users between 0 and 999),
    asked_carers int not null check (asked_carers between 0 and 999),
    asked_staff int not null check (asked_staff between 0 and 999),
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    -- The last day on which people may say how they see it.
    until date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    check (until between on_date and on_date + 62)
);
create index on guide.moment (unit_id, on_date);
create table guide.moment_ended (
    moment_id uuid primary key references guide.moment,
    organisation_id uuid not null,
    by_id uuid not null,
    by_name text not null,
    on_date date not null
);
-- How somebody sees one action at a moment. It carries no day of its own, and who it is only as they chose: their name, their
-- side, or neither, when it counts in a sum alone. TOGETHER: what a side said in a group, written down by the coordinator.
create table guide.reading (
    id uuid primary key,
    organisation_id uuid not null,
    moment_id uuid not null references guide.moment,
    action text not null,
    side text not null check (side in ('SERVICE_USERS', 'CARERS', 'STAFF')),
    seen text not null check (seen in ('REAL', 'HOLLOW', 'NOT_YET', 'NOT_FOR_US', 'TO', 'FOR', 'WITH')),
    body text not null,
    shown text not null check (shown in ('NAME', 'SIDE', 'SUM', 'TOGETHER')),
    name text,
    language text not null check (language in ('en', 'cy')),
    -- Of services that are done to, for or with people (S.05) there are words of their own.
    check ((action = 'S.05') = (seen in ('TO', 'FOR', 'WITH'))),
    check ((shown in ('NAME', 'TOGETHER')) = (name is not null)),
    check (shown <> 'SUM' or body = '')
);
create index on guide.reading (moment_id, action);
-- Whose it is stands apart, for their eyes alone.
create table guide.reading_author (
    reading_id uuid primary key references guide.reading,
    organisation_id uuid not null,
    person_id uuid not null references people.person
);
create index on guide.reading_author (person_id);
create table guide.reading_taken_back (
    reading_id uuid primary key references guide.reading,
    organisation_id uuid not null
);
-- How many of a side saw it how, among those who only wanted to be counted. Read only when every way of seeing it has nobody or
-- at least eight; a trigger keeps it.
create table guide.tally (
    moment_id uuid not null references guide.moment,
    action text not null,
    side text not null,
    organisation_id uuid not null,
    firsts int not null,
    seconds int not null,
    thirds int not null,
    fourths int not null,
    primary key (moment_id, action, side)
);
-- Where the sides differ they talk: something raised, with its own answer owed.
create table guide.talk (
    raised_id uuid primary key references voice.raised,
    organisation_id uuid not null,
    unit_id uuid not null references places.unit,
    action text not null,
    moment_id uuid not null references guide.moment,
    by_id uuid not null,
    on_date date not null
);
create index on guide.talk (unit_id, action);

-- The side that I speak for; nobody else speaks for one.
create function guide.my_side() returns text language sql stable as $$
    select case people.part() when 'SERVICE_USER' then 'SERVICE_USERS' when 'CARER' then 'CARERS'
                              when 'STAFF' then 'STAFF' when 'MANAGER' then 'STAFF' end
$$;
-- Whether this unit is mine: staff and managers of the whole service belong to each.
create function guide.my_unit(unit uuid) returns boolean language sql stable as $$
    select people.part_unit() = unit or (people.part_unit() is null and guide.my_side() is not null)
$$;

do $$
declare t text;
begin
    foreach t in array array['adaptation', 'rests_on', 'rests_on_ended', 'helped', 'helped_taken_back', 'looked_after', 'entered',
                             'entered_taken_back', 'moment', 'moment_ended', 'reading', 'reading_author', 'reading_taken_back', 'talk'] loop
        execute format('alter table guide.%I enable row level security', t);
        execute format('alter table guide.%I force row level security', t);
        execute format('grant select, insert on guide.%I to ${app}', t);
        execute format('create trigger keep before update or delete on guide.%I for each row execute function platform.refuse_change()', t);
        execute format('create trigger keep_all before truncate on guide.%I execute function platform.refuse_change()', t);
    end loop;
    foreach t in array array['adaptation', 'looked_after', 'moment'] loop
        execute format('create trigger stamp before insert on guide.%I for each row execute function platform.stamp()', t);
    end loop;
    -- The map is for everyone who takes part.
    foreach t in array array['adaptation', 'rests_on', 'rests_on_ended', 'helped', 'helped_taken_back', 'looked_after', 'entered',
                             'entered_taken_back', 'moment', 'moment_ended', 'reading_taken_back'] loop
        execute format('create policy read on guide.%I for select to ${app}
            using (organisation_id = platform.organisation() and (select people.taking_part()))', t);
    end loop;
    -- What is agreed, and when to look, the coordinator writes down.
    foreach t in array array['adaptation', 'moment', 'moment_ended'] loop
        execute format('create policy coordinate on guide.%I for insert to ${app}
            with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
                and (select people.i_coordinate()))', t);
    end loop;
    -- Anyone who takes part adds in their own name.
    foreach t in array array['rests_on', 'rests_on_ended', 'helped', 'entered'] loop
        execute format('create policy say on guide.%I for insert to ${app}
            with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
                and (select people.taking_part()))', t);
    end loop;
end $$;
create policy take_back on guide.helped_taken_back for insert to ${app}
    with check (organisation_id = platform.organisation() and on_date = platform.today()
        and helped_id in (select id from guide.helped where by_id = platform.actor()));
create policy take_back on guide.entered_taken_back for insert to ${app}
    with check (organisation_id = platform.organisation() and on_date = platform.today()
        and entered_id in (select id from guide.entered where by_id = platform.actor()));
-- The provider names itself: the coordinator writes it down, or a manager.
create policy name_provider on guide.looked_after for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and coalesce((select people.part()) in ('COORDINATOR', 'MANAGER'), false));

-- Until a moment is over, everyone sees only what they said themselves, so that nobody follows anybody; what is only to be
-- counted is never read by anybody else.
create function guide.over(asked guide.moment) returns boolean language sql stable as $$
    select asked.until < platform.today() or exists (select from guide.moment_ended e where e.moment_id = asked.id)
$$;
create policy mine on guide.reading_author for select to ${app}
    using (organisation_id = platform.organisation() and person_id = platform.actor() and platform.capacity() is not null);
create policy say on guide.reading_author for insert to ${app}
    with check (organisation_id = platform.organisation() and person_id = platform.actor());
create policy read on guide.reading for select to ${app}
    using (organisation_id = platform.organisation() and (select people.taking_part()) and shown <> 'SUM'
        and exists (select from guide.moment m where m.id = moment_id and guide.over(m)));
create policy yourself on guide.reading for select to ${app}
    using (organisation_id = platform.organisation()
        and exists (select from guide.reading_author a where a.reading_id = id and a.person_id = platform.actor()));
create policy say on guide.reading for insert to ${app}
    with check (organisation_id = platform.organisation()
        and exists (select from guide.moment m where m.id = moment_id and reading.action = any (m.actions)
            and m.on_date <= platform.today() and not guide.over(m)
            and case when shown = 'TOGETHER' then people.i_coordinate()
                     else coalesce(side = guide.my_side() and guide.my_unit(m.unit_id), false) end));
create policy take_back on guide.reading_taken_back for insert to ${app}
    with check (organisation_id = platform.organisation()
        and reading_id in (select reading_id from guide.reading_author where person_id = platform.actor()));
create policy counted on guide.talk for select to ${app}
    using (organisation_id = platform.organisation() and (select people.taking_part())
        and exists (select from answers.subject s where s.id = raised_id));
create policy open on guide.talk for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and raised_id in (select answers.raised_by_me()));

-- The sums of those who only want to be counted.
alter table guide.tally enable row level security;
alter table guide.tally force row level security;
grant select, insert, update on guide.tally to ${app};
create trigger keep before delete on guide.tally for each row execute function platform.refuse_change();
create trigger keep_all before truncate on guide.tally execute function platform.refuse_change();
create policy kept on guide.tally to ${app}
    using (organisation_id = platform.organisation() and pg_trigger_depth() > 0)
    with check (organisation_id = platform.organisation() and pg_trigger_depth() > 0);
create policy safe on guide.tally for select to ${app}
    using (organisation_id = platform.organisation() and (select people.taking_part())
        and (firsts = 0 or firsts >= 8) and (seconds = 0 or seconds >= 8) and (thirds = 0 or thirds >= 8) and (fourths = 0 or fourths >= 8)
        and exists (select from guide.moment m where m.id = moment_id and guide.over(m)));
create function guide.count_reading(said guide.reading, by int) returns void language sql as $$
    insert into guide.tally as t (moment_id, action, side, organisation_id, firsts, seconds, thirds, fourths)
    select said.moment_id, said.action, said.side, said.organisation_id,
           case when said.seen in ('REAL', 'TO') then by else 0 end, case when said.seen in ('HOLLOW', 'FOR') then by else 0 end,
           case when said.seen in ('NOT_YET', 'WITH') then by else 0 end, case when said.seen = 'NOT_FOR_US' then by else 0 end
    on conflict (moment_id, action, side) do update set firsts = t.firsts + excluded.firsts, seconds = t.seconds + excluded.seconds,
        thirds = t.thirds + excluded.thirds, fourths = t.fourths + excluded.fourths
$$;
create function guide.count_said() returns trigger language plpgsql as $$ begin
    perform guide.count_reading(new, 1);
    return new;
end $$;
create trigger counted after insert on guide.reading for each row when (new.shown = 'SUM') execute function guide.count_said();
create function guide.count_taken_back() returns trigger language plpgsql as $$ begin
    perform guide.count_reading(r, -1) from guide.reading r where r.id = new.reading_id and r.shown = 'SUM';
    return new;
end $$;
create trigger counted after insert on guide.reading_taken_back for each row execute function guide.count_taken_back();
