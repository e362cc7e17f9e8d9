create schema principles;
grant usage on schema principles to ${app};

-- What a service holds to (catalogue GX.10). Its words are rows of their own; an earlier wording stays readable.
create table principles.principle (
    id uuid primary key,
    organisation_id uuid not null,
    service_id uuid not null references places.service,
    unique (id, service_id)
);
create index on principles.principle (service_id);
-- What somebody suggests in their own words: a new principle, other words for one, or that one is set aside.
create table principles.suggestion (
    id uuid primary key,
    organisation_id uuid not null,
    service_id uuid not null references places.service,
    kind text not null check (kind in ('NEW', 'WORDS', 'SET_ASIDE')),
    principle_id uuid,
    body text not null,
    because text not null check (because <> ''),
    language text not null check (language in ('en', 'cy')),
    by_id uuid not null,
    by_name text not null,
    taking_part_as text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    foreign key (principle_id, service_id) references principles.principle (id, service_id),
    check ((kind = 'NEW') = (principle_id is null)),
    check ((kind = 'SET_ASIDE') = (body = ''))
);
create index on principles.suggestion (service_id, recorded_at);
-- Its author takes it back before anything was decided: from then on they alone read it.
create table principles.taken_back (
    suggestion_id uuid primary key references principles.suggestion,
    organisation_id uuid not null,
    on_date date not null
);
-- It was not agreed: why, and who said so.
create table principles.not_agreed (
    suggestion_id uuid primary key references principles.suggestion,
    id uuid not null unique,
    organisation_id uuid not null,
    reason text not null check (reason <> ''),
    decided_by text not null check (decided_by <> ''),
    decided_on date not null,
    language text not null check (language in ('en', 'cy')),
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    check (decided_on <= on_date)
);
-- What was agreed out of a suggestion, and by whom. Numbered for each principle; the newest counts. Without words: set aside.
create table principles.wording (
    principle_id uuid not null references principles.principle,
    number int not null check (number > 0),
    id uuid not null unique,
    organisation_id uuid not null,
    suggestion_id uuid not null unique references principles.suggestion,
    words_en text not null,
    words_cy text not null,
    service_users boolean not null,
    carers boolean not null,
    staff boolean not null,
    agreed_by text not null check (agreed_by <> ''),
    agreed_on date not null,
    -- Who saw it differently, and how; empty when nobody said so.
    differs text not null,
    language text not null check (language in ('en', 'cy')),
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (principle_id, number),
    check ((words_en = '') = (words_cy = '')),
    check (number > 1 or words_en <> ''),
    check (service_users or carers or staff),
    check (agreed_on <= on_date)
);

do $$
declare t text;
begin
    foreach t in array array['principle', 'suggestion', 'taken_back', 'not_agreed', 'wording'] loop
        execute format('alter table principles.%I enable row level security', t);
        execute format('alter table principles.%I force row level security', t);
        execute format('grant select, insert on principles.%I to ${app}', t);
        execute format('create trigger keep before update or delete on principles.%I for each row execute function platform.refuse_change()', t);
        execute format('create trigger keep_all before truncate on principles.%I execute function platform.refuse_change()', t);
    end loop;
    foreach t in array array['suggestion', 'wording'] loop
        execute format('create trigger stamp before insert on principles.%I for each row execute function platform.stamp()', t);
    end loop;
    foreach t in array array['principle', 'taken_back', 'not_agreed', 'wording'] loop
        execute format('create policy read on principles.%I for select to ${app}
            using (organisation_id = platform.organisation() and (select people.taking_part()))', t);
    end loop;
    -- A decision on an open board names principles, so that their words are there for whoever reads it without signing in.
    foreach t in array array['principle', 'wording'] loop
        execute format('create policy open_to_all on principles.%I for select to ${app}
            using (organisation_id = platform.organisation() and platform.capacity() is null)', t);
    end loop;
end $$;

create policy read on principles.suggestion for select to ${app}
    using (organisation_id = platform.organisation() and (select people.taking_part())
        and not exists (select from principles.taken_back b where b.suggestion_id = id));
create policy yourself on principles.suggestion for select to ${app}
    using (organisation_id = platform.organisation() and by_id = platform.actor());
create policy suggest on principles.suggestion for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and (select people.taking_part()) and exists (select from places.service s where s.id = service_id));
-- A function, because who reads a suggestion depends on what was taken back.
create function principles.suggested_by_me() returns setof uuid language sql stable as
$$ select s.id from principles.suggestion s where s.by_id = platform.actor() $$;
create policy take_back on principles.taken_back for insert to ${app}
    with check (organisation_id = platform.organisation() and on_date = platform.today()
        and suggestion_id in (select principles.suggested_by_me())
        and not exists (select from principles.wording w where w.suggestion_id = taken_back.suggestion_id)
        and not exists (select from principles.not_agreed n where n.suggestion_id = taken_back.suggestion_id));
-- What came of the talk, the coordinator writes down; once.
create policy coordinate on principles.principle for insert to ${app}
    with check (organisation_id = platform.organisation() and (select people.i_coordinate())
        and exists (select from places.service s where s.id = service_id));
create policy coordinate on principles.not_agreed for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and (select people.i_coordinate())
        and not exists (select from principles.taken_back b where b.suggestion_id = not_agreed.suggestion_id)
        and not exists (select from principles.wording w where w.suggestion_id = not_agreed.suggestion_id));
create policy coordinate on principles.wording for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and (select people.i_coordinate())
        and not exists (select from principles.taken_back b where b.suggestion_id = wording.suggestion_id)
        and not exists (select from principles.not_agreed n where n.suggestion_id = wording.suggestion_id)
        and exists (select from principles.suggestion s join principles.principle p on p.service_id = s.service_id
                    where s.id = wording.suggestion_id and p.id = wording.principle_id
                      and coalesce(s.principle_id, p.id) = p.id
                      and (s.kind = 'SET_ASIDE') = (wording.words_en = '')));
