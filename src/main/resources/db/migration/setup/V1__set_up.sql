-- Setting up the first organisation. Its id is known before it exists, so that every row here has its organisation too; the
-- founder alone reads and writes them, and only until the organisation is there.
create schema setup;
grant usage on schema setup to ${app};

-- A link that opens the set-up, hashed. Each start that finds it unfinished makes one; all of them end with it.
create table setup.link (
    hash bytea primary key,
    organisation_id uuid not null,
    made_on date not null,
    recorded_at timestamptz not null default clock_timestamp()
);
-- What was answered so far; the newest answer to a question counts.
create table setup.answer (
    id uuid primary key,
    organisation_id uuid not null,
    question text not null,
    given jsonb not null,
    given_on date not null,
    recorded_at timestamptz not null default clock_timestamp()
);
create index on setup.answer (organisation_id, question, recorded_at desc);

do $$
declare t text;
begin
    foreach t in array array['link', 'answer'] loop
        execute format('alter table setup.%I enable row level security', t);
        execute format('alter table setup.%I force row level security', t);
        execute format('create trigger stamp before insert on setup.%I for each row execute function platform.stamp()', t);
        execute format('create trigger keep before update or delete on setup.%I for each row execute function platform.refuse_change()', t);
        execute format('create trigger keep_all before truncate on setup.%I execute function platform.refuse_change()', t);
        execute format('create policy founder on setup.%I for select to ${app}
            using (organisation_id = platform.organisation() and platform.founding())', t);
        execute format('create policy add on setup.%I for insert to ${app}
            with check (organisation_id = platform.organisation() and platform.founding()
                and not organisation_id = any (array(select id from places.organisation)))', t);
        execute format('grant select, insert on setup.%I to ${app}', t);
    end loop;
end $$;
