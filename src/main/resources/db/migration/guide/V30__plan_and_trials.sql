-- The unit's plan (catalogue GX.12): next actions that were chosen together. A step never changes; what became of it is
-- numbered beside it.
create table guide.step (
    id uuid primary key,
    organisation_id uuid not null,
    unit_id uuid not null references places.unit,
    action text not null check (action ~ '^[GN][123]\.[0-9]{2}$'),
    body text not null,
    -- Who holds it: past its date it is the gap of this post (GX.02).
    post_id uuid not null references answers.post,
    -- What support it needs; empty: none, which was said openly.
    support text,
    -- Empty: there is no date, and the page says so.
    by_when date,
    -- A quick win says what power moves with it; "none" is an answer (T1.18, tension 19).
    quick_win boolean not null,
    power text not null,
    -- Who chose it together, and how.
    service_users boolean not null,
    carers boolean not null,
    staff boolean not null,
    how text not null,
    development_id uuid references developments.development,
    -- Who sees it differently: left in view.
    differs text not null,
    language text not null check (language in ('en', 'cy')),
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    check (service_users or carers or staff),
    check (not quick_win or power <> ''),
    check (by_when >= on_date)
);
create index on guide.step (unit_id, recorded_at);
-- What became of a step. LATER has a new date and a reason, not blame (T1.16). RIDING_IT_OUT is a quiet spell that is no
-- failure, with the day on which everyone looks again (T1.23). The newest row says where the step is; what was done or dropped
-- can be taken up again.
create table guide.step_news (
    id uuid primary key,
    organisation_id uuid not null,
    step_id uuid not null references guide.step,
    number int not null check (number > 0),
    kind text not null check (kind in ('STARTED', 'LATER', 'RIDING_IT_OUT', 'DONE', 'DROPPED')),
    body text not null,
    new_date date,
    language text not null check (language in ('en', 'cy')),
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    unique (step_id, number),
    check ((kind in ('LATER', 'RIDING_IT_OUT')) = (new_date is not null)),
    check (new_date > on_date),
    check (kind = 'STARTED' or body <> '')
);

-- Something that is tried for a time (W.19).
create table guide.trial (
    id uuid primary key,
    organisation_id uuid not null,
    unit_id uuid not null references places.unit,
    action text check (action ~ '^[GN][123]\.[0-9]{2}$'),
    body text not null,
    hope text not null,
    from_date date not null,
    until_date date not null check (until_date >= from_date),
    language text not null check (language in ('en', 'cy')),
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp()
);
create index on guide.trial (unit_id, from_date);
-- How it felt, to each side in its own words, never merged. Whose they are stands apart, for their eyes alone. Where the name is
-- not shown, the day is the Monday of the week.
create table guide.trial_felt (
    id uuid primary key,
    organisation_id uuid not null,
    trial_id uuid not null references guide.trial,
    side text not null check (side in ('SERVICE_USERS', 'CARERS', 'STAFF')),
    body text not null,
    name text,
    language text not null check (language in ('en', 'cy')),
    on_date date not null,
    unique (id, trial_id, side),
    check (name is not null or extract(isodow from on_date) = 1)
);
create index on guide.trial_felt (trial_id);
create table guide.trial_felt_author (
    felt_id uuid primary key references guide.trial_felt,
    organisation_id uuid not null,
    person_id uuid not null references people.person
);
create index on guide.trial_felt_author (person_id);
-- Taken back by its author: nobody else reads the words any more, and on its side a gap stays in view.
create table guide.trial_felt_taken_back (
    felt_id uuid primary key,
    organisation_id uuid not null,
    trial_id uuid not null,
    side text not null,
    foreign key (felt_id, trial_id, side) references guide.trial_felt (id, trial_id, side)
);
create index on guide.trial_felt_taken_back (trial_id);
-- Keep it, change it, or drop it. Numbered: the newest counts, the earlier ones stay. What was dropped is honoured with what
-- was learnt.
create table guide.trial_end (
    trial_id uuid not null references guide.trial,
    number int not null check (number > 0),
    id uuid not null unique,
    organisation_id uuid not null,
    kind text not null check (kind in ('KEEP', 'CHANGE', 'DROP')),
    reason text not null,
    learnt text not null,
    who_decided text not null,
    decided_on date not null,
    language text not null check (language in ('en', 'cy')),
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (trial_id, number),
    check (decided_on <= on_date),
    check (kind <> 'DROP' or learnt <> '')
);

do $$
declare t text;
begin
    foreach t in array array['step', 'step_news', 'trial', 'trial_felt', 'trial_felt_author', 'trial_felt_taken_back', 'trial_end'] loop
        execute format('alter table guide.%I enable row level security', t);
        execute format('alter table guide.%I force row level security', t);
        execute format('grant select, insert on guide.%I to ${app}', t);
        execute format('create trigger keep before update or delete on guide.%I for each row execute function platform.refuse_change()', t);
        execute format('create trigger keep_all before truncate on guide.%I execute function platform.refuse_change()', t);
    end loop;
    foreach t in array array['step', 'step_news', 'trial', 'trial_end'] loop
        execute format('create trigger stamp before insert on guide.%I for each row execute function platform.stamp()', t);
    end loop;
    -- The plan and the trials are for everyone who takes part.
    foreach t in array array['step', 'step_news', 'trial', 'trial_felt_taken_back', 'trial_end'] loop
        execute format('create policy read on guide.%I for select to ${app}
            using (organisation_id = platform.organisation() and (select people.taking_part()))', t);
    end loop;
end $$;

-- Anyone who takes part proposes a step or a trial, in their own name, of things that are there for them.
create policy propose on guide.step for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and (select people.taking_part()) and exists (select from places.unit u where u.id = unit_id)
        and exists (select from answers.post p where p.id = post_id)
        and (development_id is null
             or exists (select from developments.development d join places.unit_now u on u.service_id = d.service_id
                        where d.id = development_id and u.id = unit_id)));
create policy propose on guide.trial for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and (select people.taking_part()) and exists (select from places.unit u where u.id = unit_id));
-- Whoever holds the post says what became of a step; the coordinator may for each.
create function guide.mine_to_tell(of_step uuid) returns boolean language sql stable as $$
    select (select people.i_coordinate())
        or exists (select from guide.step s where s.id = of_step and s.post_id in (select answers.my_posts()))
$$;
create policy tell on guide.step_news for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and exists (select from guide.step s where s.id = step_id) and guide.mine_to_tell(step_id));

-- How it felt is said by people of the unit, each for the side that they are of, once it has begun.
create policy mine on guide.trial_felt_author for select to ${app}
    using (organisation_id = platform.organisation() and person_id = platform.actor() and platform.capacity() is not null);
create policy say on guide.trial_felt_author for insert to ${app}
    with check (organisation_id = platform.organisation() and person_id = platform.actor());
create policy read on guide.trial_felt for select to ${app}
    using (organisation_id = platform.organisation() and (select people.taking_part())
        and not exists (select from guide.trial_felt_taken_back b where b.felt_id = id));
create policy yourself on guide.trial_felt for select to ${app}
    using (organisation_id = platform.organisation()
        and exists (select from guide.trial_felt_author a where a.felt_id = id and a.person_id = platform.actor()));
create policy say on guide.trial_felt for insert to ${app}
    with check (organisation_id = platform.organisation() and coalesce(side = guide.my_side(), false)
        and (on_date = platform.today() or (name is null and on_date = date_trunc('week', platform.today())::date))
        and exists (select from guide.trial t where t.id = trial_id and t.from_date <= platform.today()
                    and guide.my_unit(t.unit_id)));
create policy take_back on guide.trial_felt_taken_back for insert to ${app}
    with check (organisation_id = platform.organisation()
        and felt_id in (select felt_id from guide.trial_felt_author where person_id = platform.actor()));
-- What was decided is written down by whoever proposed the trial, or the coordinator.
create policy decide on guide.trial_end for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and (select people.taking_part())
        and exists (select from guide.trial t where t.id = trial_id and t.from_date <= decided_on
                    and (t.by_id = platform.actor() or people.i_coordinate())));
