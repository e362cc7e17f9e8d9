-- Paper is a full way in: real boxes, printed slips, keying in what was written, and posters that lead to the box.

-- A real box on a wall. The place is in people's own words.
create table voice.paper_box (
    id uuid primary key,
    organisation_id uuid not null,
    unit_id uuid references places.unit,
    place_en text not null,
    place_cy text not null,
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp()
);
create index on voice.paper_box (unit_id);
create table voice.paper_box_retired (
    box_id uuid primary key references voice.paper_box,
    organisation_id uuid not null,
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp()
);
-- That somebody opened a box on that day; also when nothing was in it, so that a box that nobody empties is seen.
create table voice.emptied (
    id uuid primary key,
    organisation_id uuid not null,
    box_id uuid not null references voice.paper_box,
    emptied_on date not null,
    nothing boolean not null,
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    unique (box_id, emptied_on, nothing),
    check (emptied_on <= on_date)
);
-- How something raised came in on paper. Whoever keyed it in is never its author. box_id is empty when it was handed over.
-- numbered: a printed slip, so that its writer holds seven words; otherwise the answer can only be told by hand.
create table voice.paper (
    raised_id uuid primary key references voice.raised,
    organisation_id uuid not null,
    box_id uuid references voice.paper_box,
    emptied_on date not null,
    keyed_by uuid not null,
    keyed_by_name text not null,
    keyed_by_as text not null,
    read_back_by text,
    numbered boolean not null
);
-- Where a poster hangs stands here and nowhere else: its code carries only the month in which it runs out.
create table voice.poster (
    id uuid primary key,
    organisation_id uuid not null,
    first text not null check (first in ('en', 'cy')),
    place text not null,
    phone text not null,
    good_until date not null,
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    check (good_until >= on_date)
);
create table voice.poster_taken_down (
    poster_id uuid primary key references voice.poster,
    organisation_id uuid not null,
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp()
);

-- The number on a printed slip, and the key of the seven words on the piece that its writer tears off. No person, no time.
create table suggest.slip (
    organisation_id uuid not null,
    number text not null check (number ~ '^[0-9]{9}$'),
    key bytea not null unique,
    primary key (organisation_id, number)
);
-- What was keyed in lies in the box with the rest. keyed_by is whoever typed it, never whoever wrote it.
alter table suggest.inbox
    add column box_id uuid,
    add column emptied_on date,
    add column keyed_by uuid,
    add column keyed_by_name text,
    add column keyed_by_as text,
    add column read_back_by text,
    add column numbered boolean,
    add constraint keyed_in_whole check (num_nulls(emptied_on, keyed_by, keyed_by_name, keyed_by_as, numbered) in (0, 5));

-- The slip whose number is at hand; nobody reads through the others.
create function suggest.slip_number() returns text language sql stable as
$$ select nullif(current_setting('cairn.slip', true), '') $$;
-- Who empties boxes and keys in what was in them.
create function voice.i_key_in() returns boolean language sql stable as
$$ select coalesce(people.part() in ('COORDINATOR', 'ADVOCATE', 'USER_LED_ORGANISATION', 'STAFF'), false) $$;

do $$
declare t text;
begin
    foreach t in array array['paper_box', 'paper_box_retired', 'emptied', 'paper', 'poster', 'poster_taken_down'] loop
        execute format('alter table voice.%I enable row level security', t);
        execute format('alter table voice.%I force row level security', t);
        execute format('create trigger keep before update or delete on voice.%I for each row execute function platform.refuse_change()', t);
        execute format('create trigger keep_all before truncate on voice.%I execute function platform.refuse_change()', t);
        execute format('grant select on voice.%I to ${app}', t);
    end loop;
    foreach t in array array['paper_box', 'paper_box_retired', 'emptied', 'poster', 'poster_taken_down'] loop
        execute format('create trigger stamp before insert on voice.%I for each row execute function platform.stamp()', t);
        execute format('grant insert on voice.%I to ${app}', t);
    end loop;
    -- Where boxes hang, and when they were last emptied, is for everyone who takes part.
    foreach t in array array['paper_box', 'paper_box_retired', 'emptied'] loop
        execute format('create policy read on voice.%I for select to ${app} using (organisation_id = platform.organisation() and (select people.taking_part()))', t);
    end loop;
    -- Boxes and posters are the coordinator's to put up and to take down.
    foreach t in array array['paper_box', 'paper_box_retired', 'poster', 'poster_taken_down'] loop
        execute format('create policy coordinate on voice.%I for insert to ${app} with check (organisation_id = platform.organisation()
            and by_id = platform.actor() and on_date = platform.today() and (select people.i_coordinate()))', t);
    end loop;
    foreach t in array array['poster', 'poster_taken_down'] loop
        execute format('create policy read on voice.%I for select to ${app} using (organisation_id = platform.organisation() and (select people.i_coordinate()))', t);
    end loop;
    -- A row about a box or a poster is about one of ours.
    create policy ours on voice.paper_box as restrictive for insert to ${app}
        with check (unit_id is null or unit_id = any (array(select id from places.unit)));
    create policy ours on voice.paper_box_retired as restrictive for insert to ${app}
        with check (box_id = any (array(select id from voice.paper_box)));
    create policy ours on voice.poster_taken_down as restrictive for insert to ${app}
        with check (poster_id = any (array(select id from voice.poster)));
end $$;

create policy key_in on voice.emptied for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and (select voice.i_key_in()) and box_id = any (array(select id from voice.paper_box)));

-- How it came in goes with the item: for its readers, and for whoever has its seven words.
create policy read on voice.paper for select to ${app}
    using (organisation_id = platform.organisation() and raised_id = any (array(select answers.readable())));
create policy at_the_code on voice.paper for select to ${suggest}
    using (raised_id = any (array(select suggest.at_my_code())));
create policy at_the_code on voice.paper_box for select to ${suggest}
    using (id = any (array(select box_id from voice.paper)));
create policy file on voice.paper for insert to ${batch} with check (organisation_id = platform.organisation());
grant select on voice.paper, voice.paper_box to ${suggest};
grant insert on voice.paper to ${batch};

-- Nobody keys in under another name, or what a box has not given out yet.
create policy keyed_in on suggest.inbox as restrictive for insert to ${suggest}
    with check (keyed_by is null
        or (keyed_by = platform.actor() and platform.capacity() is not null and emptied_on <= platform.today()));

alter table suggest.slip enable row level security;
alter table suggest.slip force row level security;
create trigger keep before update or delete on suggest.slip for each row execute function platform.refuse_change();
create trigger keep_all before truncate on suggest.slip execute function platform.refuse_change();
create policy print on suggest.slip for insert to ${suggest}
    with check (organisation_id = platform.organisation() and key = any ((select suggest.keys())::bytea[]) and number = (select suggest.slip_number()));
create policy at_hand on suggest.slip for select to ${suggest}
    using (organisation_id = platform.organisation() and number = (select suggest.slip_number()));
grant select, insert on suggest.slip to ${suggest};
