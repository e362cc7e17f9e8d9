-- What helps whoever is new, from whichever background they come (catalogue GX.13): service users, carers and staff ask in the
-- same way, or say nothing. Nothing is kept of who did not ask.
create table guide.first_ask (
    id uuid primary key,
    organisation_id uuid not null,
    kind text not null check (kind in ('INDUCTION', 'BUDDY', 'SHADOWING', 'TRAINER')),
    -- What would help, and when. May be empty.
    body text not null,
    language text not null check (language in ('en', 'cy')),
    by_id uuid not null references people.person,
    by_name text not null,
    taking_part_as text not null,
    -- Null: who asks belongs to no one unit.
    unit_id uuid references places.unit,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp()
);
create index on guide.first_ask (by_id);
-- Taken back by its author: from then on it is theirs alone.
create table guide.first_ask_taken_back (
    ask_id uuid primary key references guide.first_ask,
    organisation_id uuid not null,
    on_date date not null
);
-- Who opened it and on which day, for its author to see.
create table guide.first_ask_opened (
    ask_id uuid not null references guide.first_ask,
    reader_id uuid not null references people.person,
    on_date date not null,
    organisation_id uuid not null,
    reader_name text not null,
    taking_part_as text not null,
    primary key (ask_id, reader_id, on_date)
);
create index on guide.first_ask_opened (reader_id);

-- What somebody who has been here longer offers to whoever is new, in their own words. They end it themselves.
create table guide.first_offer (
    id uuid primary key,
    organisation_id uuid not null,
    kind text not null check (kind in ('INDUCTION', 'BUDDY', 'SHADOWING', 'TRAINER')),
    body text not null check (body <> ''),
    language text not null check (language in ('en', 'cy')),
    by_id uuid not null references people.person,
    by_name text not null,
    taking_part_as text not null,
    unit_id uuid references places.unit,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp()
);
create index on guide.first_offer (by_id);
create table guide.first_offer_ended (
    offer_id uuid primary key references guide.first_offer,
    organisation_id uuid not null,
    on_date date not null
);

-- What whoever coordinates arranged for somebody who asked. Numbered: the newest counts. for_id is who asked, offered_by who
-- offered; they stand here so that no policy has to look through two tables at once.
create table guide.arrangement (
    id uuid primary key,
    organisation_id uuid not null,
    ask_id uuid not null references guide.first_ask,
    number int not null check (number > 0),
    for_id uuid not null references people.person,
    offer_id uuid references guide.first_offer,
    offered_by uuid references people.person,
    who text not null check (who <> ''),
    at_time text not null check (at_time <> ''),
    place text not null check (place <> ''),
    language text not null check (language in ('en', 'cy')),
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    unique (ask_id, number),
    check ((offer_id is null) = (offered_by is null)),
    check (offered_by <> for_id)
);
create index on guide.arrangement (for_id);
create index on guide.arrangement (offered_by);
create index on guide.arrangement (offer_id);
-- A newer one counts. A trigger keeps it, so that who offered before knows that they are no longer needed.
create table guide.arrangement_gone (
    arrangement_id uuid primary key references guide.arrangement,
    organisation_id uuid not null
);
-- What the person says to it, and afterwards whether it happened: only they know. Who offered may step back, and need not say
-- why. The newest counts.
create table guide.arrangement_reply (
    id uuid primary key,
    organisation_id uuid not null,
    arrangement_id uuid not null references guide.arrangement,
    ask_id uuid not null references guide.first_ask,
    number int not null check (number > 0),
    kind text not null check (kind in ('SUITS', 'OTHER', 'HAPPENED', 'DID_NOT_HAPPEN', 'STEPPED_BACK')),
    for_id uuid not null,
    offered_by uuid,
    by_id uuid not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    unique (arrangement_id, number)
);
create index on guide.arrangement_reply (ask_id);
-- The words to it, apart from it: what would suit better is read by whoever coordinates, how it was by its author alone.
create table guide.arrangement_words (
    reply_id uuid primary key references guide.arrangement_reply,
    organisation_id uuid not null,
    ask_id uuid not null references guide.first_ask,
    body text not null check (body <> ''),
    language text not null check (language in ('en', 'cy')),
    mine_alone boolean not null,
    by_id uuid not null
);
create index on guide.arrangement_words (by_id);

do $$
declare t text;
begin
    foreach t in array array['first_ask', 'first_ask_taken_back', 'first_ask_opened', 'first_offer', 'first_offer_ended',
                             'arrangement', 'arrangement_gone', 'arrangement_reply', 'arrangement_words'] loop
        execute format('alter table guide.%I enable row level security', t);
        execute format('alter table guide.%I force row level security', t);
        execute format('grant select, insert on guide.%I to ${app}', t);
        execute format('create trigger keep before update or delete on guide.%I for each row execute function platform.refuse_change()', t);
        execute format('create trigger keep_all before truncate on guide.%I execute function platform.refuse_change()', t);
    end loop;
    foreach t in array array['first_ask', 'first_offer', 'arrangement', 'arrangement_reply'] loop
        execute format('create trigger stamp before insert on guide.%I for each row execute function platform.stamp()', t);
    end loop;
    -- That something no longer holds, by its id alone: other policies ask it.
    foreach t in array array['first_ask_taken_back', 'first_offer_ended', 'arrangement_gone'] loop
        execute format('create policy read on guide.%I for select to ${app}
            using (organisation_id = platform.organisation() and (select people.taking_part()))', t);
    end loop;
end $$;

-- Whether somebody took it back, or ended it; then it is there for nobody else. In functions of their own, here and below: no
-- policy may come back to its own table, by no way round.
create function guide.first_ask_stands(ask uuid) returns boolean language sql stable as $$
    select not exists (select from guide.first_ask_taken_back b where b.ask_id = ask)
$$;
create function guide.first_offer_stands(offer uuid) returns boolean language sql stable as $$
    select not exists (select from guide.first_offer_ended e where e.offer_id = offer)
$$;

-- Who asked; whoever coordinates; and who offered, once it was arranged with them. Nobody else: no manager, no other staff.
create policy yourself on guide.first_ask for select to ${app}
    using (organisation_id = platform.organisation() and by_id = platform.actor() and platform.capacity() is not null);
create policy coordinated on guide.first_ask for select to ${app}
    using (organisation_id = platform.organisation() and (select people.i_coordinate()) and guide.first_ask_stands(id));
create policy arranged on guide.first_ask for select to ${app}
    using (organisation_id = platform.organisation() and (select people.taking_part()) and guide.first_ask_stands(id)
        and exists (select from guide.arrangement a where a.ask_id = first_ask.id and a.offered_by = platform.actor()
                    and not exists (select from guide.arrangement_gone g where g.arrangement_id = a.id)));
create policy ask on guide.first_ask for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and taking_part_as = people.part() and unit_id is not distinct from people.part_unit());
create policy take_back on guide.first_ask_taken_back for insert to ${app}
    with check (organisation_id = platform.organisation() and on_date = platform.today()
        and exists (select from guide.first_ask k where k.id = ask_id and k.by_id = platform.actor()));
create policy open_it on guide.first_ask_opened for insert to ${app}
    with check (organisation_id = platform.organisation() and reader_id = platform.actor() and on_date = platform.today()
        and taking_part_as = people.part()
        and exists (select from people.person p where p.id = reader_id and p.name = reader_name)
        and exists (select from guide.first_ask k where k.id = ask_id and k.by_id <> platform.actor()));
create policy reader on guide.first_ask_opened for select to ${app}
    using (organisation_id = platform.organisation() and reader_id = platform.actor());
create policy author on guide.first_ask_opened for select to ${app}
    using (organisation_id = platform.organisation()
        and exists (select from guide.first_ask k where k.id = ask_id and k.by_id = platform.actor()));

-- An offer is read by whoever coordinates, while it stands, and by whom it was arranged for.
create policy yourself on guide.first_offer for select to ${app}
    using (organisation_id = platform.organisation() and by_id = platform.actor() and platform.capacity() is not null);
create policy coordinated on guide.first_offer for select to ${app}
    using (organisation_id = platform.organisation() and (select people.i_coordinate()) and guide.first_offer_stands(id));
create policy arranged on guide.first_offer for select to ${app}
    using (organisation_id = platform.organisation() and (select people.taking_part())
        and exists (select from guide.arrangement a where a.offer_id = first_offer.id and a.for_id = platform.actor()));
-- Service users who train others are met by whoever asks: only who is or was one can offer that.
create function guide.may_offer_as_trainer() returns boolean language sql stable as $$
    select exists (select from people.capacity c where c.person_id = platform.actor() and c.since <= platform.today()
                   and c.kind in ('SERVICE_USER', 'MOVED_ON', 'USER_LED_ORGANISATION'))
$$;
create policy offer on guide.first_offer for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and taking_part_as = people.part() and unit_id is not distinct from people.part_unit()
        and (kind <> 'TRAINER' or guide.may_offer_as_trainer()));
create policy end_it on guide.first_offer_ended for insert to ${app}
    with check (organisation_id = platform.organisation() and on_date = platform.today()
        and exists (select from guide.first_offer o where o.id = offer_id and o.by_id = platform.actor()));

create policy asked on guide.arrangement for select to ${app}
    using (organisation_id = platform.organisation() and for_id = platform.actor() and platform.capacity() is not null);
create policy coordinated on guide.arrangement for select to ${app}
    using (organisation_id = platform.organisation() and (select people.i_coordinate()) and guide.first_ask_stands(ask_id));
create policy offered on guide.arrangement for select to ${app}
    using (organisation_id = platform.organisation() and offered_by = platform.actor() and platform.capacity() is not null
        and guide.first_ask_stands(ask_id));
-- Whether this is whoever asked, and the offer is theirs who offered, of what was asked for, and not ended.
create function guide.arrangement_fits(asked uuid, asker uuid, offered uuid, offerer uuid) returns boolean language plpgsql stable as $$ begin
    return exists (select from guide.first_ask k where k.id = asked and k.by_id = asker
        and (offered is null or exists (select from guide.first_offer o
            where o.id = offered and o.by_id = offerer and o.kind = k.kind and guide.first_offer_stands(o.id))));
end $$;
create policy arrange on guide.arrangement for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and (select people.i_coordinate()) and guide.first_ask_stands(ask_id)
        and guide.arrangement_fits(ask_id, for_id, offer_id, offered_by));
create function guide.keep_newest_arrangement() returns trigger language plpgsql as $$ begin
    insert into guide.arrangement_gone (arrangement_id, organisation_id)
    select a.id, a.organisation_id from guide.arrangement a where a.ask_id = new.ask_id and a.number = new.number - 1;
    return new;
end $$;
create trigger newest after insert on guide.arrangement for each row execute function guide.keep_newest_arrangement();
create policy newest on guide.arrangement_gone for insert to ${app}
    with check (organisation_id = platform.organisation() and pg_trigger_depth() > 0 and (select people.i_coordinate()));

create policy asked on guide.arrangement_reply for select to ${app}
    using (organisation_id = platform.organisation() and for_id = platform.actor() and platform.capacity() is not null);
create policy coordinated on guide.arrangement_reply for select to ${app}
    using (organisation_id = platform.organisation() and (select people.i_coordinate()) and guide.first_ask_stands(ask_id));
create policy offered on guide.arrangement_reply for select to ${app}
    using (organisation_id = platform.organisation() and offered_by = platform.actor() and platform.capacity() is not null
        and guide.first_ask_stands(ask_id));
create policy reply on guide.arrangement_reply for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and guide.first_ask_stands(ask_id)
        and exists (select from guide.arrangement a where a.id = arrangement_id and a.ask_id = arrangement_reply.ask_id
            and a.for_id = arrangement_reply.for_id and a.offered_by is not distinct from arrangement_reply.offered_by
            and not exists (select from guide.arrangement_gone g where g.arrangement_id = a.id)
            and case when arrangement_reply.kind = 'STEPPED_BACK' then a.offered_by = platform.actor()
                     else a.for_id = platform.actor() end));
create policy yourself on guide.arrangement_words for select to ${app}
    using (organisation_id = platform.organisation() and by_id = platform.actor() and platform.capacity() is not null);
create policy coordinated on guide.arrangement_words for select to ${app}
    using (organisation_id = platform.organisation() and (select people.i_coordinate()) and not mine_alone
        and guide.first_ask_stands(ask_id));
create policy say on guide.arrangement_words for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor()
        and exists (select from guide.arrangement_reply r where r.id = reply_id and r.ask_id = arrangement_words.ask_id
            and r.by_id = platform.actor() and mine_alone = (r.kind in ('HAPPENED', 'DID_NOT_HAPPEN'))));
