-- Which of the service's principles a step of the plan, or what was decided of a trial, serves, and which it strains and why
-- even so (catalogue GX.10, T1.12): the wording that held then.
do $$
declare t text;
begin
    foreach t in array array['step', 'trial_end'] loop
        execute format('create table guide.%s_principle (
            decision_id uuid not null references guide.%I (id),
            principle_id uuid not null,
            number int not null,
            organisation_id uuid not null,
            strains boolean not null,
            because text not null,
            primary key (decision_id, principle_id),
            foreign key (principle_id, number) references principles.wording,
            check (strains = (because <> '''')))', t, t);
        execute format('create index on guide.%s_principle (principle_id)', t);
        execute format('create policy read on guide.%s_principle for select to ${app}
            using (organisation_id = platform.organisation() and exists (select from guide.%I d where d.id = decision_id))', t, t);
        execute format('create policy say on guide.%s_principle for insert to ${app}
            with check (organisation_id = platform.organisation()
                and exists (select from guide.%I d
                            where d.id = decision_id and d.by_id = platform.actor() and d.on_date = platform.today()))', t, t);
    end loop;
end $$;

-- What backs a level at a service (GX.10): how people are paid, how expenses are met, and what training and support there is.
-- Numbered; the newest of each counts.
create table guide.backing (
    service_id uuid not null references places.service,
    level int not null check (level between 1 and 3),
    kind text not null check (kind in ('PAYMENT', 'EXPENSES', 'TRAINING')),
    number int not null check (number > 0),
    id uuid not null unique,
    organisation_id uuid not null,
    words_en text not null check (words_en <> ''),
    words_cy text not null check (words_cy <> ''),
    -- Where the whole of it can be read: an address of the web, or where the paper is. Empty: nowhere yet.
    place text not null,
    agreed_by text not null check (agreed_by <> ''),
    agreed_on date not null,
    language text not null check (language in ('en', 'cy')),
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (service_id, level, kind, number),
    check (agreed_on <= on_date)
);
create trigger stamp before insert on guide.backing for each row execute function platform.stamp();
create policy read on guide.backing for select to ${app}
    using (organisation_id = platform.organisation() and (select people.taking_part()));
-- The provider says what it gives: its managers, whoever coordinates, and the post that answers for the service.
create policy say on guide.backing for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and guide.i_answer_for(service_id));

do $$
declare t text;
begin
    foreach t in array array['step_principle', 'trial_end_principle', 'backing'] loop
        execute format('alter table guide.%I enable row level security', t);
        execute format('alter table guide.%I force row level security', t);
        execute format('grant select, insert on guide.%I to ${app}', t);
        execute format('create trigger keep before update or delete on guide.%I for each row execute function platform.refuse_change()', t);
        execute format('create trigger keep_all before truncate on guide.%I execute function platform.refuse_change()', t);
    end loop;
end $$;
