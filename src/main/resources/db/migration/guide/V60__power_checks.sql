-- Before something is begun together each side says where the power lies, what to do about it is agreed, and all look again
-- after (catalogue GX.06). A check never changes; what is said and agreed is added beside it.
create table guide.power_check (
    id uuid primary key,
    organisation_id uuid not null,
    unit_id uuid not null references places.unit,
    -- What they are about to do together, and from when.
    body text not null check (body <> ''),
    from_date date not null,
    -- What it belongs to, if to anything.
    trial_id uuid references guide.trial,
    step_id uuid references guide.step,
    development_id uuid references developments.development,
    language text not null check (language in ('en', 'cy')),
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    check (num_nonnulls(trial_id, step_id, development_id) <= 1)
);
create index on guide.power_check (unit_id, recorded_at);
create index on guide.power_check (trial_id) where trial_id is not null;

-- What was agreed to do about it. Numbered: the newest counts, the earlier ones stay.
create table guide.power_agreed (
    check_id uuid not null references guide.power_check,
    number int not null check (number > 0),
    id uuid not null unique,
    organisation_id uuid not null,
    body text not null check (body <> ''),
    who_does text not null check (who_does <> ''),
    agreed_by text not null check (agreed_by <> ''),
    look_again date not null,
    language text not null check (language in ('en', 'cy')),
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (check_id, number),
    check (look_again >= on_date)
);

-- What one of a side says: before, of each of the five questions that they want to answer; after, whether it was as agreed.
-- Never merged. Whose it is stands apart, for their eyes alone. Where the name is not shown, the day is the Monday of the week.
create table guide.power_answer (
    id uuid primary key check (substr(id::text, 15, 1) = '4'),
    organisation_id uuid not null,
    check_id uuid not null references guide.power_check,
    side text not null check (side in ('SERVICE_USERS', 'CARERS', 'STAFF')),
    moment text not null check (moment in ('BEFORE', 'AFTER')),
    called text not null,
    agenda text not null,
    paid text not null,
    says_no text not null,
    writes_up text not null,
    body text not null,
    -- Of which agreement they speak; 0: of none, because nothing had been agreed, or it was before.
    agreed_number int not null check (agreed_number >= 0),
    name text,
    language text not null check (language in ('en', 'cy')),
    on_date date not null,
    unique (id, check_id, side, moment),
    check (name is not null or extract(isodow from on_date) = 1),
    check (case moment when 'BEFORE' then called || agenda || paid || says_no || writes_up <> '' and body = '' and agreed_number = 0
                       else called || agenda || paid || says_no || writes_up = '' and body <> '' end)
);
create index on guide.power_answer (check_id);
create table guide.power_answer_author (
    answer_id uuid primary key references guide.power_answer,
    organisation_id uuid not null,
    person_id uuid not null references people.person
);
create index on guide.power_answer_author (person_id);
-- Taken back by its author: nobody else reads the words any more, and on its side a gap stays in view.
create table guide.power_answer_taken_back (
    answer_id uuid primary key,
    organisation_id uuid not null,
    check_id uuid not null,
    side text not null,
    moment text not null,
    foreign key (answer_id, check_id, side, moment) references guide.power_answer (id, check_id, side, moment)
);
create index on guide.power_answer_taken_back (check_id);

do $$
declare t text;
begin
    foreach t in array array['power_check', 'power_agreed', 'power_answer', 'power_answer_author', 'power_answer_taken_back'] loop
        execute format('alter table guide.%I enable row level security', t);
        execute format('alter table guide.%I force row level security', t);
        execute format('grant select, insert on guide.%I to ${app}', t);
        execute format('create trigger keep before update or delete on guide.%I for each row execute function platform.refuse_change()', t);
        execute format('create trigger keep_all before truncate on guide.%I execute function platform.refuse_change()', t);
    end loop;
    foreach t in array array['power_check', 'power_agreed'] loop
        execute format('create trigger stamp before insert on guide.%I for each row execute function platform.stamp()', t);
    end loop;
    -- Power is talked about openly: what stands here is for everyone who takes part.
    foreach t in array array['power_check', 'power_agreed', 'power_answer_taken_back'] loop
        execute format('create policy read on guide.%I for select to ${app}
            using (organisation_id = platform.organisation() and (select people.taking_part()))', t);
    end loop;
end $$;

-- Anyone who takes part opens one, in their own name, of things that are there for them.
create policy open on guide.power_check for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and (select people.taking_part()) and exists (select from places.unit u where u.id = unit_id)
        and (trial_id is null or exists (select from guide.trial t where t.id = trial_id and t.unit_id = power_check.unit_id))
        and (step_id is null or exists (select from guide.step s where s.id = step_id and s.unit_id = power_check.unit_id))
        and (development_id is null
             or exists (select from developments.development d join places.unit_now u on u.service_id = d.service_id
                        where d.id = development_id and u.id = unit_id)));
-- What was agreed is written down by whoever opened it, or the coordinator.
create policy agree on guide.power_agreed for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and (select people.taking_part())
        and exists (select from guide.power_check c where c.id = check_id
                    and (c.by_id = platform.actor() or people.i_coordinate())));

-- People of the unit answer, each for the side that they are of; they look at it again once it has begun, and of what is agreed now.
create policy mine on guide.power_answer_author for select to ${app}
    using (organisation_id = platform.organisation() and person_id = platform.actor() and platform.capacity() is not null);
create policy say on guide.power_answer_author for insert to ${app}
    with check (organisation_id = platform.organisation() and person_id = platform.actor());
create policy read on guide.power_answer for select to ${app}
    using (organisation_id = platform.organisation() and (select people.taking_part())
        and not exists (select from guide.power_answer_taken_back b where b.answer_id = id));
create policy yourself on guide.power_answer for select to ${app}
    using (organisation_id = platform.organisation()
        and exists (select from guide.power_answer_author a where a.answer_id = id and a.person_id = platform.actor()));
create policy say on guide.power_answer for insert to ${app}
    with check (organisation_id = platform.organisation() and coalesce(side = guide.my_side(), false)
        and on_date = case when name is null then guide.this_week() else platform.today() end
        and exists (select from guide.power_check c where c.id = check_id and guide.my_unit(c.unit_id)
                    and (moment = 'BEFORE' or c.from_date <= platform.today()))
        and (moment = 'BEFORE'
             or agreed_number = (select coalesce(max(g.number), 0) from guide.power_agreed g where g.check_id = power_answer.check_id)));
create policy take_back on guide.power_answer_taken_back for insert to ${app}
    with check (organisation_id = platform.organisation()
        and answer_id in (select a.answer_id from guide.power_answer_author a where a.person_id = platform.actor()));
-- Each answer has its author from the first moment on, so that nobody can claim one later.
create function guide.keep_power_author() returns trigger language plpgsql as $$ begin
    insert into guide.power_answer_author (answer_id, organisation_id, person_id) values (new.id, new.organisation_id, platform.actor());
    return new;
end $$;
create trigger belongs after insert on guide.power_answer for each row execute function guide.keep_power_author();
