-- How a person likes to read the pages. Each choice is a row; the newest counts. For that person alone to see.
create table people.reading (
    id uuid primary key,
    organisation_id uuid not null,
    person_id uuid not null references people.person,
    size text not null check (size in ('USUAL', 'LARGER', 'LARGEST')),
    calm boolean not null,
    aloud boolean not null,
    recorded_at timestamptz not null default clock_timestamp()
);
create index on people.reading (person_id, recorded_at desc);

-- Somebody was asked: may this person write down what you say? Asked each time, and pressed in front of the writer.
-- A yes lasts 30 minutes. A "not now" is a row too, which only the person who was asked can see.
create table people.writing_for (
    id uuid primary key,
    organisation_id uuid not null,
    person_id uuid not null references people.person,
    capacity_id uuid not null references people.capacity,
    person_name text not null,
    taking_part_as text not null,
    writer_id uuid not null references people.person,
    writer_capacity_id uuid not null references people.capacity,
    writer_name text not null,
    because text not null check (because in ('ASKED', 'HARD_TO_WRITE', 'NO_DEVICE', 'LANGUAGE')),
    said_yes boolean not null,
    recorded_at timestamptz not null default clock_timestamp(),
    check (person_id <> writer_id)
);
create index on people.writing_for (writer_id, recorded_at desc);
create index on people.writing_for (person_id, recorded_at desc);
-- Stopped before its time, by either of the two.
create table people.writing_stop (
    writing_id uuid primary key references people.writing_for,
    organisation_id uuid not null,
    by_id uuid not null,
    recorded_at timestamptz not null default clock_timestamp()
);

do $$
declare t text;
begin
    foreach t in array array['reading', 'writing_for', 'writing_stop'] loop
        execute format('alter table people.%I enable row level security', t);
        execute format('alter table people.%I force row level security', t);
        execute format('grant select, insert on people.%I to ${app}', t);
        execute format('create trigger stamp before insert on people.%I for each row execute function platform.stamp()', t);
        execute format('create trigger keep before update or delete on people.%I for each row execute function platform.refuse_change()', t);
        execute format('create trigger keep_all before truncate on people.%I execute function platform.refuse_change()', t);
    end loop;
end $$;

create policy mine on people.reading for select to ${app}
    using (organisation_id = platform.organisation() and person_id = platform.actor());
create policy mine_to_choose on people.reading for insert to ${app}
    with check (organisation_id = platform.organisation() and person_id = platform.actor() and platform.capacity() is not null);

-- Who may write for others: those who are there to help, but not carers, who must not learn from a list who is on a unit,
-- and not the people whose unit it is.
create function people.i_may_write_for() returns boolean language sql stable as $$
    select coalesce(people.part() not in ('SERVICE_USER', 'CARER', 'MOVED_ON', 'FINANCE'), false)
$$;
-- They see who takes part at the same unit as they do now. The coordinator sees everyone already.
create policy same_unit on people.capacity for select to ${app}
    using (organisation_id = platform.organisation() and unit_id = (select people.part_unit()) and (select people.i_may_write_for())
        and platform.is_current(since, until));
create function people.at_my_unit() returns setof uuid language sql stable as $$
    select person_id from people.capacity where unit_id = people.part_unit() and platform.is_current(since, until)
$$;
create policy same_unit on people.person for select to ${app}
    using (organisation_id = platform.organisation() and (select people.i_may_write_for())
        and id = any (array(select people.at_my_unit())));
-- Whoever was named by a person as one who may write for them may do so as anything, and sees that person wherever they are.
create function people.trust_me_to_write() returns setof uuid language sql stable as $$
    select person_id from people.supporter where named_id = platform.actor() and 'WRITE' = any (may) and people.taking_part()
$$;
create policy trusts on people.capacity for select to ${app}
    using (organisation_id = platform.organisation() and platform.is_current(since, until)
        and person_id = any (array(select people.trust_me_to_write())));
create policy trusts on people.person for select to ${app}
    using (organisation_id = platform.organisation() and id = any (array(select people.trust_me_to_write())));
create function people.i_may_write() returns boolean language sql stable as $$
    select people.i_may_write_for() or exists (select from people.trust_me_to_write())
$$;
-- Those for whom I may write now, each as what they take part as now.
create function people.whom_i_may_write_for() returns setof people.capacity language sql stable as $$
    select c.* from people.capacity c
    where c.person_id <> platform.actor() and platform.is_current(c.since, c.until)
      and ((people.i_may_write_for() and (people.i_coordinate() or c.unit_id = people.part_unit()))
           or c.person_id = any (array(select people.trust_me_to_write())))
$$;

create policy asked on people.writing_for for select to ${app}
    using (organisation_id = platform.organisation() and person_id = platform.actor());
create policy writes on people.writing_for for select to ${app}
    using (organisation_id = platform.organisation() and writer_id = platform.actor() and said_yes);
create policy ask on people.writing_for for insert to ${app}
    with check (organisation_id = platform.organisation() and writer_id = platform.actor() and writer_capacity_id = platform.capacity()
        and (person_id, capacity_id, taking_part_as) in (select w.person_id, w.id, w.kind from people.whom_i_may_write_for() w));
create policy of_the_two on people.writing_stop for select to ${app}
    using (organisation_id = platform.organisation() and writing_id = any (array(select id from people.writing_for)));
create policy either_may on people.writing_stop for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor()
        and writing_id = any (array(select id from people.writing_for)));

-- The consent that holds now: the newest yes that I was given in this capacity, not stopped, not older than 30 minutes by
-- the database's clock, while both of us still take part. The start of the transaction counts, so that what is asked twice
-- in one transaction has one answer.
create function people.writing_now() returns setof people.writing_for language sql stable as $$
    select w.* from people.writing_for w
    where w.id = (select n.id from people.writing_for n where n.writer_id = platform.actor() and n.said_yes
                  order by n.recorded_at desc limit 1)
      and w.writer_capacity_id = platform.capacity() and people.taking_part()
      and w.recorded_at > transaction_timestamp() - interval '30 minutes'
      and w.capacity_id = any (array(select m.id from people.whom_i_may_write_for() m))
      and not exists (select from people.writing_stop s where s.writing_id = w.id)
$$;
