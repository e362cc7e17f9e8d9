-- The two words a person signs in with. Numbered: the first is given by whoever adds the person, later ones they choose
-- themselves, and the newest counts. No two people ever get the same, so that an old pair opens nobody else's door.
create table people.sign_in_name (
    id uuid primary key,
    organisation_id uuid not null,
    person_id uuid not null references people.person,
    number int not null check (number > 0),
    pair text not null check (pair ~ '^[a-z]+ [a-z]+$'),
    by_id uuid not null,
    recorded_at timestamptz not null default clock_timestamp(),
    unique (organisation_id, pair),
    unique (person_id, number)
);
-- What a person signs in with beside it, hashed; the newest counts.
create table people.passphrase (
    id uuid primary key,
    organisation_id uuid not null,
    person_id uuid not null references people.person,
    hash text not null,
    by_id uuid not null,
    recorded_at timestamptz not null default clock_timestamp()
);
create index on people.passphrase (person_id, recorded_at desc);
-- A card's code, hashed: it opens once, until then, and only while no newer card was made.
-- made_at, ends_at: by the program's clock, which a test may move.
create table people.start_code (
    id uuid primary key,
    organisation_id uuid not null,
    person_id uuid not null references people.person,
    hash text not null,
    by_id uuid not null,
    by_name text not null,
    made_at timestamptz not null,
    ends_at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp()
);
create index on people.start_code (person_id, recorded_at desc);
create index on people.start_code (by_id);
create table people.start_code_use (
    code_id uuid primary key references people.start_code,
    organisation_id uuid not null,
    person_id uuid not null references people.person,
    used_at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp()
);
create index on people.start_code_use (person_id);
-- What the person themselves says of a card that was made for them: was this all right?
create table people.start_code_verdict (
    code_id uuid primary key references people.start_code,
    organisation_id uuid not null,
    person_id uuid not null references people.person,
    all_right boolean not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp()
);
create index on people.start_code_verdict (person_id);

do $$ declare name text; begin
  foreach name in array array['sign_in_name', 'passphrase', 'start_code', 'start_code_use', 'start_code_verdict'] loop
    execute format('create trigger stamp before insert on people.%I for each row execute function platform.stamp()', name);
    execute format('create trigger keep before update or delete on people.%I for each row execute function platform.refuse_change()', name);
    execute format('create trigger keep_all before truncate on people.%I execute function platform.refuse_change()', name);
    execute format('alter table people.%I enable row level security', name);
    execute format('alter table people.%I force row level security', name);
    execute format('create policy self on people.%I for select to ${app}
        using (organisation_id = platform.organisation() and person_id = platform.actor())', name);
    execute format('grant select, insert on people.%I to ${app}', name);
  end loop;
end $$;

create function people.my_unit_works() returns boolean language sql stable as
$$ select coalesce(people.part() in ('STAFF', 'MANAGER'), false) $$;
-- Who has ever been entrusted with more than their own things, wherever that was. Whoever makes a card could use it.
create table people.entrusted (
    person_id uuid primary key references people.person,
    organisation_id uuid not null
);
alter table people.entrusted enable row level security;
alter table people.entrusted force row level security;
create trigger keep before update or delete on people.entrusted for each row execute function platform.refuse_change();
create trigger keep_all before truncate on people.entrusted execute function platform.refuse_change();
create policy same_unit on people.entrusted for select to ${app}
    using (organisation_id = platform.organisation() and (select people.my_unit_works()));
create policy add on people.entrusted for insert to ${app} with check (organisation_id = platform.organisation());
grant select, insert on people.entrusted to ${app};
create function people.entrust() returns trigger language plpgsql as $$ begin
  insert into people.entrusted (person_id, organisation_id) values (new.person_id, new.organisation_id) on conflict do nothing;
  return new;
end $$;
create trigger entrust after insert on people.capacity for each row
    when (new.kind not in ('SERVICE_USER', 'CARER', 'MOVED_ON')) execute function people.entrust();

-- For whom the actor may make a card: the coordinator for anyone; staff of a unit for service users and carers there, but for
-- nobody who is more than that anywhere. Nobody for themselves: a screen left open would be enough to take a sign-in over.
create function people.cards_for() returns setof uuid language sql stable as $$
    select p.id from people.person p where people.i_coordinate() and p.id <> platform.actor()
    union
    select c.person_id from people.capacity c
    where people.my_unit_works() and c.unit_id = people.part_unit() and platform.is_current(c.since, c.until)
      and c.person_id <> platform.actor() and not c.person_id = any (array(select person_id from people.entrusted))
$$;

-- Before anyone is known, one row can be read: that of the pair that was typed.
create policy at_hand on people.sign_in_name for select to ${app}
    using (organisation_id = platform.organisation() and platform.capacity() is null
        and pair = nullif(current_setting('cairn.pair', true), ''));
-- Whoever makes a card prints the pair on it, on that day; nobody reads it otherwise.
create policy card on people.sign_in_name for select to ${app}
    using (organisation_id = platform.organisation()
        and person_id = any (array(select c.person_id from people.start_code c
            where c.by_id = platform.actor() and c.made_at >= platform.today() - 1)));
create policy add_first on people.sign_in_name for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and number = 1
        and (platform.founding() or person_id = any (array(select people.cards_for()))));
create policy add_own on people.sign_in_name for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and person_id = platform.actor());

-- Nobody chooses a passphrase for somebody else. The founder sets an organisation up before anybody can sign in.
create policy add_own on people.passphrase for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor()
        and (person_id = platform.actor() or platform.founding()));

create policy maker on people.start_code for select to ${app}
    using (organisation_id = platform.organisation() and by_id = platform.actor());
create policy add on people.start_code for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor()
        and (platform.founding() or person_id = any (array(select people.cards_for()))));
create policy add_own on people.start_code_use for insert to ${app}
    with check (organisation_id = platform.organisation() and person_id = platform.actor()
        and code_id = any (array(select c.id from people.start_code c where c.person_id = platform.actor())));
create policy add_own on people.start_code_verdict for insert to ${app}
    with check (organisation_id = platform.organisation() and person_id = platform.actor() and platform.capacity() is not null
        and on_date = platform.today()
        and code_id = any (array(select c.id from people.start_code c where c.person_id = platform.actor())));
