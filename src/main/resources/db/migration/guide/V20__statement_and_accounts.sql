-- Whether the unit that I belong to is in this service; whoever belongs to no unit takes part in all of them.
create function guide.in_service(service uuid) returns boolean language sql stable as $$
    select people.taking_part() and (people.part_unit() is null
        or exists (select from places.unit_now u where u.id = people.part_unit() and u.service_id = service))
$$;
-- The side that I speak for at a unit, or in the whole service; at a place that is not mine I speak for myself alone.
create function guide.side_at(service uuid, unit uuid) returns text language sql stable as $$
    select guide.my_side() where case when unit is null then guide.in_service(service) else guide.my_unit(unit) end
$$;
create function guide.this_week() returns date language sql stable as $$ select date_trunc('week', platform.today())::date $$;

-- What somebody says of a place in their own words (catalogue GX.04, W.18, W.22): how trust has been, whether the service is
-- ready, a turning point, what is good, what is hard, what suits. A stage is the organisation's, never a person's.
-- Said anew it is a new row. Where the name is not shown the day is the Monday of the week.
create table guide.account (
    id uuid primary key check (substr(id::text, 15, 1) = '4'),
    organisation_id uuid not null,
    service_id uuid not null references places.service,
    -- Null: of the whole service.
    unit_id uuid references places.unit,
    topic text not null check (topic in ('TRUST', 'READINESS', 'TURNING_POINT', 'STRENGTH', 'DIFFICULTY', 'SUITS')),
    -- As far as they remember: a month, only the year, or neither.
    happened_year int check (happened_year between 1800 and 2200),
    happened_month int check (happened_month between 1 and 12),
    stage text check (stage in ('NOT_THINKING', 'THINKING', 'GETTING_READY', 'DOING', 'KEEPING_UP')),
    body text not null check (body <> ''),
    -- Null: whoever speaks for no side here.
    side text check (side in ('SERVICE_USERS', 'CARERS', 'STAFF')),
    -- Null where it is not shown.
    name text,
    taking_part_as text,
    language text not null check (language in ('en', 'cy')),
    on_date date not null,
    check ((name is null) = (taking_part_as is null)),
    check (name is not null or extract(isodow from on_date) = 1),
    check ((topic = 'READINESS') = (stage is not null)),
    check (happened_year is null or topic in ('TRUST', 'TURNING_POINT')),
    check (happened_month is null or happened_year is not null),
    check (unit_id is not null or topic in ('TRUST', 'READINESS', 'TURNING_POINT'))
);
create index on guide.account (service_id, topic);
create index on guide.account (unit_id, topic);
-- Whose it is stands apart, for their eyes alone.
create table guide.account_author (
    account_id uuid primary key references guide.account,
    organisation_id uuid not null,
    person_id uuid not null references people.person
);
create index on guide.account_author (person_id);
-- Said anew, or taken back: from then on its author alone reads it. Only the week stands here.
create table guide.account_gone (
    account_id uuid primary key references guide.account,
    organisation_id uuid not null,
    -- Null: taken back.
    replaced_by uuid unique references guide.account,
    week date not null check (extract(isodow from week) = 1)
);

-- What the service says to everyone who uses it (GX.01), in both languages, as it was signed. The newest counts.
create table guide.statement (
    id uuid primary key,
    organisation_id uuid not null,
    service_id uuid not null references places.service,
    number int not null,
    words_en text not null,
    words_cy text not null,
    signed_by text not null,
    signed_on date not null,
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    unique (service_id, number)
);
-- Whether people believe it, and apart from that what would make it believable: two rows that no column ties together. Neither
-- tells who, when in the week, or in which order.
create table guide.belief (
    id uuid primary key check (substr(id::text, 15, 1) = '4'),
    organisation_id uuid not null,
    statement_id uuid not null references guide.statement,
    believes text not null check (believes in ('YES', 'PARTLY', 'NO')),
    -- Null: would rather not say.
    side text check (side in ('SERVICE_USERS', 'CARERS', 'STAFF')),
    week date not null check (extract(isodow from week) = 1)
);
create index on guide.belief (statement_id, week);
create table guide.belief_words (
    id uuid primary key check (substr(id::text, 15, 1) = '4'),
    organisation_id uuid not null,
    statement_id uuid not null references guide.statement,
    body text not null check (body <> ''),
    side text check (side in ('SERVICE_USERS', 'CARERS', 'STAFF')),
    language text not null check (language in ('en', 'cy')),
    week date not null check (extract(isodow from week) = 1)
);
create index on guide.belief_words (statement_id, week);
-- Words that name somebody are held back, with a reason that everyone reads; or stand again. The newest counts.
create table guide.belief_held (
    words_id uuid not null references guide.belief_words,
    number int not null,
    organisation_id uuid not null,
    statement_id uuid not null references guide.statement,
    held boolean not null,
    reason text not null,
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (words_id, number)
);
create index on guide.belief_held (statement_id);
-- What the service answers to what was said in the weeks before.
create table guide.statement_reply (
    id uuid primary key,
    organisation_id uuid not null,
    service_id uuid not null references places.service,
    number int not null,
    statement_id uuid not null references guide.statement,
    body text not null,
    language text not null check (language in ('en', 'cy')),
    by_id uuid not null,
    by_name text not null,
    taking_part_as text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    unique (service_id, number)
);
create index on guide.statement_reply (statement_id);

-- Who answers for the service: its managers, whoever coordinates, and the post to which falls what is about no unit.
create function guide.i_answer_for(service uuid) returns boolean language sql stable as $$
    select guide.in_service(service) and (people.part() in ('COORDINATOR', 'MANAGER')
        or exists (select from answers.duty_now d where d.unit_id is null and d.kind is null and not d.independent_reader
                   and d.post_id in (select answers.my_posts())))
$$;

do $$
declare t text;
begin
    foreach t in array array['account', 'account_author', 'account_gone', 'statement', 'belief', 'belief_words', 'belief_held',
                             'statement_reply'] loop
        execute format('alter table guide.%I enable row level security', t);
        execute format('alter table guide.%I force row level security', t);
        execute format('grant select, insert on guide.%I to ${app}', t);
        execute format('create trigger keep before update or delete on guide.%I for each row execute function platform.refuse_change()', t);
        execute format('create trigger keep_all before truncate on guide.%I execute function platform.refuse_change()', t);
    end loop;
    foreach t in array array['statement', 'belief_held', 'statement_reply'] loop
        execute format('create trigger stamp before insert on guide.%I for each row execute function platform.stamp()', t);
    end loop;
    foreach t in array array['account_gone', 'statement', 'belief_held', 'statement_reply'] loop
        execute format('create policy read on guide.%I for select to ${app}
            using (organisation_id = platform.organisation() and (select people.taking_part()))', t);
    end loop;
    foreach t in array array['statement', 'belief_held'] loop
        execute format('create policy coordinate on guide.%I for insert to ${app}
            with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
                and (select people.i_coordinate()))', t);
    end loop;
    -- Whoever takes part says it in this week; until the week is over nobody reads it, so that nobody is followed.
    foreach t in array array['belief', 'belief_words'] loop
        execute format('create policy say on guide.%I for insert to ${app}
            with check (organisation_id = platform.organisation() and week = guide.this_week() and (select people.taking_part())
                and exists (select from guide.statement s where s.id = statement_id
                    and (side is null or side = guide.side_at(s.service_id, null))))', t);
    end loop;
end $$;
-- What the service says is published: anyone reads it, also without signing in.
create policy open_to_all on guide.statement for select to ${app}
    using (organisation_id = platform.organisation() and platform.capacity() is null);
create policy over on guide.belief for select to ${app}
    using (organisation_id = platform.organisation() and (select people.taking_part()) and week < guide.this_week());
create policy over on guide.belief_words for select to ${app}
    using (organisation_id = platform.organisation() and (select people.taking_part()) and week < guide.this_week()
        and ((select people.i_coordinate())
             or not coalesce((select h.held from guide.belief_held h where h.words_id = belief_words.id order by h.number desc limit 1),
                             false)));
create policy answer on guide.statement_reply for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and guide.i_answer_for(service_id));

-- Everyone who takes part reads what stands; only its author reads what they said before, or took back.
create policy read on guide.account for select to ${app}
    using (organisation_id = platform.organisation() and (select people.taking_part())
        and not exists (select from guide.account_gone g where g.account_id = account.id));
create policy yourself on guide.account for select to ${app}
    using (organisation_id = platform.organisation()
        and exists (select from guide.account_author a where a.account_id = account.id and a.person_id = platform.actor()));
create policy say on guide.account for insert to ${app}
    with check (organisation_id = platform.organisation() and (select people.taking_part())
        and side is not distinct from guide.side_at(service_id, unit_id)
        and on_date = case when name is null then guide.this_week() else platform.today() end
        and case when unit_id is null then exists (select from places.service s where s.id = service_id)
                 else exists (select from places.unit_now u where u.id = unit_id and u.service_id = account.service_id) end);
create policy mine on guide.account_author for select to ${app}
    using (organisation_id = platform.organisation() and person_id = platform.actor() and platform.capacity() is not null);
create policy say on guide.account_author for insert to ${app}
    with check (organisation_id = platform.organisation() and person_id = platform.actor());
-- Each account has its author from the first moment on, so that nobody can claim one later.
create function guide.keep_author() returns trigger language plpgsql as $$ begin
    insert into guide.account_author (account_id, organisation_id, person_id) values (new.id, new.organisation_id, platform.actor());
    return new;
end $$;
create trigger belongs after insert on guide.account for each row execute function guide.keep_author();
create policy take_back on guide.account_gone for insert to ${app}
    with check (organisation_id = platform.organisation() and week = guide.this_week()
        and account_id in (select a.account_id from guide.account_author a where a.person_id = platform.actor()));
