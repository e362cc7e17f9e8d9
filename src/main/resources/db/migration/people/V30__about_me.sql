-- What a person says of themselves: each time a dated row of their own, and the newest counts (catalogue P.05, P.19, P.34, B.03, GX.08, GX.09).

-- A row that a newer one of the same person has replaced. A policy on a table cannot ask the same table which row is the
-- newest, so the answer lies here, beside the person whose row it was: nobody can replace the row of another.
create table people.replaced (
    row_id uuid not null,
    person_id uuid not null references people.person,
    organisation_id uuid not null,
    primary key (row_id, person_id)
);

-- A name taken, and the one before. Only the person reads this: a name that was left behind is nobody else's to know.
-- people.person shows the newest to whoever may see the person, and follows these rows alone.
create table people.name_taken (
    id uuid primary key,
    organisation_id uuid not null,
    person_id uuid not null references people.person,
    name text not null check (name <> ''),
    before text,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp()
);
create index on people.name_taken (person_id, recorded_at desc);

-- words: said of the person instead of "service user" or "carer". seen_by: who may read all this.
create table people.description (
    id uuid primary key,
    organisation_id uuid not null,
    person_id uuid not null references people.person,
    words text not null,
    pronouns text not null,
    about text not null,
    seen_by text not null check (seen_by in ('NOBODY', 'ARRANGERS', 'GROUPS')),
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp()
);
create index on people.description (person_id, recorded_at desc);

create table people.need_list (
    id uuid primary key,
    organisation_id uuid not null,
    person_id uuid not null references people.person,
    needs text[] not null check (needs <@ array['LARGE_PRINT', 'EASY_READ', 'SIGNER', 'INTERPRETER', 'WELSH', 'SYMBOLS',
        'HEARING_LOOP', 'READ_WITH_ME', 'MORE_TIME', 'QUIET_PLACE']),
    language text not null,
    other text not null,
    review_on date,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    check ((language <> '') = ('INTERPRETER' = any (needs)))
);
create index on people.need_list (person_id, recorded_at desc);

-- named_id: somebody who takes part here too. Only they can be given what Cairn itself does for them (WRITE). ANSWERS is a wish
-- that Cairn does not carry out: the coordinator knows it where they may know of the supporter at all.
create table people.supporter (
    id uuid primary key,
    organisation_id uuid not null,
    person_id uuid not null references people.person,
    named_id uuid references people.person check (named_id <> person_id),
    name text not null,
    reached text not null,
    may text[] not null check (may <@ array['COME', 'PAPERS', 'SPEAK', 'TOLD', 'ANSWERS', 'WRITE']),
    coordinator_may_know boolean not null,
    since date not null,
    until date,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    check (until > since),
    check (named_id is not null or not 'WRITE' = any (may)),
    unique (id, person_id)
);
create index on people.supporter (named_id);
create index on people.supporter (person_id, recorded_at desc);
-- Ended by the person with one press. Nobody is told.
create table people.supporter_end (
    supporter_id uuid primary key,
    organisation_id uuid not null,
    person_id uuid not null,
    named_id uuid,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    foreign key (supporter_id, person_id) references people.supporter (id, person_id)
);
create index on people.supporter_end (person_id);
create index on people.supporter_end (named_id);
-- What helps me before, during and after something I take part in. For the person alone.
create table people.preparation (
    id uuid primary key,
    organisation_id uuid not null,
    person_id uuid not null references people.person,
    before text not null,
    during text not null,
    after text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp()
);
create index on people.preparation (person_id, recorded_at desc);

-- What a person says to one topic. Silence is no. Nobody but the person reads a "not now", a "no" or an "ask me later".
create table people.topic_choice (
    id uuid primary key,
    organisation_id uuid not null,
    person_id uuid not null references people.person,
    topic text not null check (topic in
        ('MEETINGS', 'GROUPS', 'PAID_ROLES', 'TRAINING', 'RESEARCH', 'IDEAS', 'NEWSLETTERS', 'STAYING')),
    choice text not null check (choice in ('YES', 'NOT_NOW', 'NO', 'ASK_LATER')),
    ask_on date,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    check ((choice = 'ASK_LATER') = (ask_on is not null))
);
create index on people.topic_choice (person_id, topic, recorded_at desc);
create index on people.topic_choice (topic) where choice = 'YES';

-- Asked when somebody has moved on: would you like to stay involved? LEFT: they stayed for a time and have left.
create table people.staying (
    id uuid primary key,
    organisation_id uuid not null,
    person_id uuid not null references people.person,
    choice text not null check (choice in ('YES', 'NOT_NOW', 'NO', 'ASK_LATER', 'LEFT')),
    ask_on date,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    check ((choice = 'ASK_LATER') = (ask_on is not null))
);
create index on people.staying (person_id, recorded_at desc);

do $$
declare t text;
begin
    foreach t in array array['replaced', 'name_taken', 'description', 'need_list', 'supporter', 'supporter_end', 'preparation',
                             'topic_choice', 'staying'] loop
        execute format('alter table people.%I enable row level security', t);
        execute format('alter table people.%I force row level security', t);
        execute format('create trigger keep before update or delete on people.%I for each row execute function platform.refuse_change()', t);
        execute format('create trigger keep_all before truncate on people.%I execute function platform.refuse_change()', t);
        execute format('grant select, insert on people.%I to ${app}', t);
        execute format('create policy self on people.%I for select to ${app}
            using (organisation_id = platform.organisation() and person_id = platform.actor())', t);
    end loop;
    foreach t in array array['name_taken', 'description', 'need_list', 'supporter', 'supporter_end', 'preparation', 'topic_choice', 'staying'] loop
        execute format('create trigger stamp before insert on people.%I for each row execute function platform.stamp()', t);
        execute format('create policy say on people.%I for insert to ${app} with check (organisation_id = platform.organisation()
            and person_id = platform.actor() and platform.capacity() is not null and on_date = platform.today())', t);
    end loop;
end $$;
create policy say on people.replaced for insert to ${app}
    with check (organisation_id = platform.organisation() and person_id = platform.actor());

create function people.replace_description() returns trigger language plpgsql as $$ begin
  insert into people.replaced (row_id, person_id, organisation_id)
    select id, person_id, organisation_id from people.description where person_id = new.person_id and id <> new.id on conflict do nothing;
  return null;
end $$;
create trigger replace after insert on people.description for each row execute function people.replace_description();
create function people.replace_need_list() returns trigger language plpgsql as $$ begin
  insert into people.replaced (row_id, person_id, organisation_id)
    select id, person_id, organisation_id from people.need_list where person_id = new.person_id and id <> new.id on conflict do nothing;
  return null;
end $$;
create trigger replace after insert on people.need_list for each row execute function people.replace_need_list();
create function people.replace_topic_choice() returns trigger language plpgsql as $$ begin
  insert into people.replaced (row_id, person_id, organisation_id)
    select id, person_id, organisation_id from people.topic_choice
      where person_id = new.person_id and topic = new.topic and id <> new.id on conflict do nothing;
  return null;
end $$;
create trigger replace after insert on people.topic_choice for each row execute function people.replace_topic_choice();

-- Who is named stands beside the ending as beside the naming, whoever adds it.
create function people.name_ended() returns trigger language plpgsql as $$ begin
  new.named_id := (select s.named_id from people.supporter s where s.id = new.supporter_id);
  return new;
end $$;
create trigger name_it before insert on people.supporter_end for each row execute function people.name_ended();
-- Whoever is named reads that, from the first day to the moment at which it is ended, and no longer.
create policy ended on people.supporter_end for select to ${app}
    using (organisation_id = platform.organisation() and named_id = platform.actor());
create policy named on people.supporter for select to ${app}
    using (organisation_id = platform.organisation() and named_id = platform.actor() and platform.capacity() is not null
        and platform.is_current(since, until)
        and not id = any (array(select supporter_id from people.supporter_end where named_id = platform.actor())));

-- Whoever arranges reads what counts now, and no row of before.
create policy arranged on people.replaced for select to ${app}
    using (organisation_id = platform.organisation() and (select people.i_coordinate()));
create policy arranged on people.description for select to ${app}
    using (organisation_id = platform.organisation() and (select people.i_coordinate()) and seen_by in ('ARRANGERS', 'GROUPS')
        and (id, person_id) not in (select row_id, person_id from people.replaced));
create policy arranged on people.need_list for select to ${app}
    using (organisation_id = platform.organisation() and (select people.i_coordinate())
        and (id, person_id) not in (select row_id, person_id from people.replaced));
create policy arranged on people.topic_choice for select to ${app}
    using (organisation_id = platform.organisation() and (select people.i_coordinate()) and choice = 'YES'
        and (id, person_id) not in (select row_id, person_id from people.replaced));
create policy arranged on people.supporter_end for select to ${app}
    using (organisation_id = platform.organisation() and (select people.i_coordinate()));
create policy arranged on people.supporter for select to ${app}
    using (organisation_id = platform.organisation() and (select people.i_coordinate()) and coordinator_may_know
        and platform.is_current(since, until) and (id, person_id) not in (select supporter_id, person_id from people.supporter_end));

-- The name in people.person follows the newest row of its own person, and nothing else ever changes there.
create function people.take_name() returns trigger language plpgsql as $$ begin
  new.before := (select name from people.person where id = new.person_id);
  return new;
end $$;
create trigger before_it before insert on people.name_taken for each row execute function people.take_name();
create function people.show_name() returns trigger language plpgsql as $$ begin
  update people.person set name = new.name where id = new.person_id;
  return null;
end $$;
create trigger show after insert on people.name_taken for each row execute function people.show_name();
create function people.only_a_name_taken() returns trigger language plpgsql as $$ begin
  if new.id <> old.id or new.organisation_id <> old.organisation_id or new.name is distinct from
      (select n.name from people.name_taken n where n.person_id = new.id order by n.recorded_at desc limit 1) then
    raise exception 'a name is taken, never changed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger keep before update on people.person for each row execute function people.only_a_name_taken();
create policy take_name on people.person for update to ${app}
    using (organisation_id = platform.organisation() and id = platform.actor() and platform.capacity() is not null);
grant update (name) on people.person to ${app};

-- Somebody who has moved on may stay involved across the organisation, by their own choice alone, and leave again.
alter table people.capacity drop constraint capacity_kind_check;
alter table people.capacity add constraint capacity_kind_check check (kind in
    ('SERVICE_USER', 'CARER', 'STAFF', 'MANAGER', 'ADVOCATE', 'COORDINATOR', 'FINANCE', 'USER_LED_ORGANISATION', 'THIRD_SECTOR',
     'MOVED_ON'));
-- Everything that the actor took part as has ended, and one of it was being a service user or a carer.
create function people.moved_on() returns boolean language sql stable as $$
    select coalesce(bool_and(coalesce(until <= platform.today(), false)) and bool_or(kind in ('SERVICE_USER', 'CARER')), false)
      from people.capacity where person_id = platform.actor() and since <= platform.today()
$$;
create policy stay on people.capacity for insert to ${app}
    with check (organisation_id = platform.organisation() and person_id = platform.actor() and kind = 'MOVED_ON'
        and unit_id is null and since = platform.today() and until is null and people.moved_on());
create policy leave on people.capacity for update to ${app}
    using (organisation_id = platform.organisation() and person_id = platform.actor() and kind = 'MOVED_ON' and until is null)
    with check (organisation_id = platform.organisation() and person_id = platform.actor() and kind = 'MOVED_ON' and until = platform.today());
grant update (until) on people.capacity to ${app};
