-- The coordinator says who takes part as what, and answers whoever asks to join. Each is a dated row that names who did it; an
-- ending deletes nothing (catalogue P.05, B.02, B.07, GX.09, W.32).

-- A name without capitals and accents, to find it by: whoever types Sian finds Siân.
create function people.plain(name text) returns text language sql immutable as
$$ select lower(regexp_replace(normalize(name, NFKD), '[\u0300-\u036f]', '', 'g')) $$;

-- Who gave it, and when. by_name is empty for what the organisation was set up with.
alter table people.capacity
    add column given_by uuid,
    add column by_name text,
    add column given_on date,
    add column recorded_at timestamptz;
alter table people.capacity alter column given_by set default platform.actor(), alter column given_on set default platform.today();
create trigger stamp before insert on people.capacity for each row execute function platform.stamp();

-- ends_on is the first day on which it is no longer held. Only the coordinator and the person read the reason.
-- number counts the endings of one capacity, so that the second of two people ending it at once is told, not lost.
create table people.ending (
    id uuid primary key,
    organisation_id uuid not null,
    capacity_id uuid not null references people.capacity,
    number int not null,
    ends_on date not null,
    reason text,
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    unique (capacity_id, number)
);
-- An ending that did not come: it was undone before its day.
create table people.ending_undone (
    ending_id uuid primary key references people.ending,
    organisation_id uuid not null,
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp()
);

-- Somebody who asks to join, without being known here: no account, no device, no address behind it. key is the HMAC of the words
-- with which they read the answer. Nobody else but the coordinator reads it.
create table people.join_request (
    id uuid primary key,
    organisation_id uuid not null,
    key bytea not null,
    name text not null check (char_length(name) between 1 and 100),
    asking text not null check (asking in ('SERVICE_USER', 'CARER', 'STAFF', 'ADVOCATE', 'ORGANISATION')),
    reach text not null,
    words text not null,
    language text not null check (language in ('en', 'cy')),
    asked_on date not null,
    due_on date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    unique (organisation_id, key)
);
-- A yes says what they may take part as. A no has a reason, always. NOT_REAL is for what nobody seems to have asked.
-- The person's row follows the answer, so that of two answers given at once only one makes a person.
create table people.join_answer (
    request_id uuid primary key references people.join_request,
    organisation_id uuid not null,
    outcome text not null check (outcome in ('YES', 'NO', 'NOT_REAL')),
    reason text check (reason ~ '[^[:space:]]'),
    language text not null check (language in ('en', 'cy')),
    person_id uuid references people.person deferrable initially deferred,
    kind text,
    unit_id uuid,
    since date,
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    check ((outcome = 'NO') = (reason is not null)),
    check ((outcome = 'YES') = (person_id is not null and kind is not null and since is not null)),
    check (outcome = 'YES' or (person_id is null and kind is null and unit_id is null and since is null))
);

do $$
declare t text;
begin
    foreach t in array array['ending', 'ending_undone', 'join_request', 'join_answer'] loop
        execute format('alter table people.%I enable row level security', t);
        execute format('alter table people.%I force row level security', t);
        execute format('grant select, insert on people.%I to ${app}', t);
        execute format('create trigger keep before update or delete on people.%I for each row execute function platform.refuse_change()', t);
        execute format('create trigger keep_all before truncate on people.%I execute function platform.refuse_change()', t);
        execute format('create trigger stamp before insert on people.%I for each row execute function platform.stamp()', t);
    end loop;
end $$;

create policy coordinated_add on people.person for insert to ${app}
    with check (organisation_id = platform.organisation() and (select people.i_coordinate())
        and name ~ '[^[:space:]]' and char_length(name) <= 100);
create policy coordinated_add on people.capacity for insert to ${app}
    with check (organisation_id = platform.organisation() and (select people.i_coordinate()) and kind <> 'MOVED_ON'
        and given_by = platform.actor() and given_on = platform.today() and until is null
        and person_id = any (array(select id from people.person))
        and (unit_id is null or unit_id = any (array(select id from places.unit))));

create policy coordinated on people.ending for select to ${app}
    using (organisation_id = platform.organisation() and (select people.i_coordinate()));
create policy mine on people.ending for select to ${app}
    using (organisation_id = platform.organisation()
        and capacity_id = any (array(select id from people.capacity where person_id = platform.actor())));
create policy add on people.ending for insert to ${app}
    with check (organisation_id = platform.organisation() and (select people.i_coordinate())
        and by_id = platform.actor() and on_date = platform.today() and ends_on >= platform.today()
        and capacity_id = any (array(select id from people.capacity where until is null)));
create policy seen on people.ending_undone for select to ${app}
    using (organisation_id = platform.organisation() and ending_id = any (array(select id from people.ending)));
create policy add on people.ending_undone for insert to ${app}
    with check (organisation_id = platform.organisation() and (select people.i_coordinate())
        and by_id = platform.actor() and on_date = platform.today()
        and ending_id = any (array(select id from people.ending where ends_on > platform.today())));

-- people.capacity.until follows these rows and nothing else: nobody can set it to a day on which no ending stands.
create function people.ends_on(capacity uuid) returns date language sql stable as $$
    select e.ends_on from people.ending e
        where e.capacity_id = capacity and not exists (select from people.ending_undone u where u.ending_id = e.id)
$$;
create policy follow on people.capacity for update to ${app}
    using (organisation_id = platform.organisation() and (select people.i_coordinate()))
    with check (organisation_id = platform.organisation() and until is not distinct from people.ends_on(id));
grant update (until) on people.capacity to ${app};

create function people.follow_ending() returns trigger language plpgsql as $$ begin
  update people.capacity set until = new.ends_on where id = new.capacity_id;
  return null;
end $$;
create function people.follow_undone() returns trigger language plpgsql as $$ begin
  update people.capacity set until = null where id = (select capacity_id from people.ending where id = new.ending_id);
  return null;
end $$;
create trigger follow after insert on people.ending for each row execute function people.follow_ending();
create trigger follow after insert on people.ending_undone for each row execute function people.follow_undone();

-- Whether somebody still coordinates from that day on, when this capacity ends. Two who leave at once ask one after the other.
create function people.goes_on_without(capacity uuid, from_day date) returns boolean language plpgsql as $$ begin
  if not exists (select from people.capacity c where c.id = capacity and c.kind = 'COORDINATOR') then
    return true;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('people.coordinator ' || platform.organisation(), 0));
  return exists (select from people.capacity c
      where c.organisation_id = platform.organisation() and c.kind = 'COORDINATOR' and c.id <> capacity
        and c.since <= from_day and c.until is null);
end $$;
create function people.keep_a_coordinator() returns trigger language plpgsql as $$ begin
  if not people.goes_on_without(new.capacity_id, new.ends_on) then
    raise exception 'somebody must coordinate' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger coordinated before insert on people.ending for each row execute function people.keep_a_coordinator();

-- Anybody may ask to join. Whoever hands over the key of their words reads that one request and its answer.
create function people.reference() returns bytea language sql stable as
$$ select decode(nullif(current_setting('cairn.reference', true), ''), 'hex') $$;
create policy ask on people.join_request for insert to ${app}
    with check (organisation_id = platform.organisation() and asked_on = platform.today() and due_on >= platform.today());
create policy at_hand on people.join_request for select to ${app}
    using (organisation_id = platform.organisation() and key = people.reference());
create policy coordinated on people.join_request for select to ${app}
    using (organisation_id = platform.organisation() and (select people.i_coordinate()));
create policy seen on people.join_answer for select to ${app}
    using (organisation_id = platform.organisation() and request_id = any (array(select id from people.join_request)));
create policy add on people.join_answer for insert to ${app}
    with check (organisation_id = platform.organisation() and (select people.i_coordinate())
        and by_id = platform.actor() and on_date = platform.today()
        and request_id = any (array(select id from people.join_request)));
