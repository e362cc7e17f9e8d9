create schema developments;
grant usage on schema developments to ${app}, ${suggest}, ${batch};

-- A proposed development (catalogue G1.04). Its words, who holds it and its colour are rows of their own; what stands here
-- never changes. A unit left empty: the whole service.
create table developments.development (
    id uuid primary key,
    organisation_id uuid not null,
    service_id uuid not null references places.service,
    unit_id uuid references places.unit,
    -- Why it stands alone, where it grew out of nothing that was raised.
    alone_because text,
    size text not null check (size in ('SMALL', 'MIDDLE', 'LARGE', 'UNKNOWN')),
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp()
);
create index on developments.development (service_id, unit_id);
-- Who proposed it stands apart: whoever is not signed in reads the board without names.
create table developments.proposer (
    development_id uuid primary key references developments.development,
    organisation_id uuid not null,
    person_id uuid not null references people.person,
    name text not null,
    taking_part_as text not null
);
create index on developments.proposer (person_id);
-- The plain words of the board, in one language or both. In the language of the proposal only its proposer says it anew.
create table developments.wording (
    id uuid primary key,
    organisation_id uuid not null,
    development_id uuid not null references developments.development,
    language text not null check (language in ('en', 'cy')),
    number int not null,
    title text not null,
    about text not null,
    -- For finding what is alike elsewhere: the words of the title weigh more. PostgreSQL has no Welsh dictionary.
    words tsvector not null generated always as (case language
        when 'en' then setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', about), 'B')
        else setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('simple', about), 'B') end) stored,
    by_id uuid not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    unique (development_id, language, number)
);
-- The post that holds it, and is named when nothing is heard of it.
create table developments.holding (
    development_id uuid not null references developments.development,
    number int not null,
    organisation_id uuid not null,
    post_id uuid not null references answers.post,
    by_id uuid not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (development_id, number)
);
create index on developments.holding (post_id);
-- What it grew out of, and what challenges it: things raised, each with its own author and its own answer owed.
create table developments.source (
    development_id uuid not null references developments.development,
    raised_id uuid not null references voice.raised,
    organisation_id uuid not null,
    relation text not null check (relation in ('GREW_FROM', 'CHALLENGES')),
    by_id uuid not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (development_id, raised_id)
);
create index on developments.source (raised_id);
-- Its author says that this is not what they meant, or whoever linked it by mistake takes that back on the same day, before
-- anybody has said where the development is: else the author of a green could send away whoever confirms it.
create table developments.parted (
    development_id uuid not null,
    raised_id uuid not null,
    organisation_id uuid not null,
    by_id uuid not null,
    on_date date not null,
    primary key (development_id, raised_id),
    foreign key (development_id, raised_id) references developments.source
);

-- Where it is: each change of colour with its reason. The newest row is the colour on the board (peers 3a.1).
-- RED is stopped, or refused by somebody; LATER is the shelf, with a day to look again in next_by.
create table developments.entry (
    id uuid primary key,
    organisation_id uuid not null,
    development_id uuid not null references developments.development,
    number int not null,
    colour text not null check (colour in ('RED', 'AMBER', 'GREEN', 'LATER')),
    refused boolean not null,
    reason text not null,
    who_decided text not null,
    -- Whether what people said changed this decision (catalogue S.06).
    heard text not null check (heard in ('CHANGED', 'NOTHING', 'NOBODY_ASKED')),
    next_step text not null,
    next_by date,
    -- Why it took longer than was promised (T1.16): a reason, not blame.
    slip_because text,
    can_change text not null,
    who_decides text not null,
    language text not null check (language in ('en', 'cy')),
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    unique (development_id, number),
    check (not refused or colour = 'RED'),
    check (colour <> 'LATER' or next_by is not null)
);
create index on developments.entry (on_date);
-- What those who raised it say of a green: it has happened, or it has not. Each thing raised has one voice, whoever wrote it;
-- no person stands beside it. A development that stands alone is confirmed by persons. Numbered for each voice, so that nothing
-- tells in which order different voices spoke; the newest word of each counts.
create table developments.said_of_it (
    id uuid primary key,
    organisation_id uuid not null,
    entry_id uuid not null references developments.entry,
    raised_id uuid references voice.raised,
    person_id uuid references people.person,
    happened boolean not null,
    on_date date not null,
    number int not null,
    check ((raised_id is null) <> (person_id is null)),
    unique nulls not distinct (entry_id, raised_id, person_id, number)
);
create index on developments.said_of_it (entry_id);
create index on developments.said_of_it (on_date);
create table developments.said_words (
    said_id uuid primary key references developments.said_of_it,
    organisation_id uuid not null,
    body text not null
);

-- Who stands behind it or sees it differently, in their own words. Whose it is stands apart, for their eyes alone.
-- Where the name is not shown the day is the Monday of the week.
create table developments.stance (
    id uuid primary key,
    organisation_id uuid not null,
    development_id uuid not null references developments.development,
    kind text not null check (kind in ('BEHIND', 'DIFFERENT')),
    body text not null,
    name text,
    taking_part_as text,
    open_to_all boolean not null,
    language text not null check (language in ('en', 'cy')),
    on_date date not null,
    check (name is not null or extract(isodow from on_date) = 1)
);
create index on developments.stance (development_id);
create table developments.stance_author (
    stance_id uuid primary key references developments.stance,
    organisation_id uuid not null,
    person_id uuid not null references people.person
);
create index on developments.stance_author (person_id);
create table developments.stance_taken_back (
    stance_id uuid primary key references developments.stance,
    organisation_id uuid not null,
    on_date date not null
);
-- Own words on the board, by their author's yes alone: what they let stand there, and the newest row counts.
create table developments.own_words (
    development_id uuid not null,
    raised_id uuid not null,
    number int not null,
    organisation_id uuid not null,
    -- Empty: taken down again.
    body text,
    language text not null check (language in ('en', 'cy')),
    on_date date not null,
    primary key (development_id, raised_id, number),
    foreign key (development_id, raised_id) references developments.source
);

-- Who is told of every change, each in their own way: nobody but they can stop it. The newest row of each person counts.
create table developments.follower (
    development_id uuid not null references developments.development,
    person_id uuid not null references people.person,
    number int not null,
    organisation_id uuid not null,
    follows boolean not null,
    on_date date not null,
    primary key (development_id, person_id, number)
);
create index on developments.follower (person_id);
-- Of which changes, an entry or a word on a green, a notice was made, so that none is made twice. For things whose author's
-- name is not shown, by their link.
create table developments.told (
    change_id uuid not null,
    person_id uuid not null,
    organisation_id uuid not null,
    primary key (change_id, person_id)
);
create table developments.told_unnamed (
    change_id uuid not null,
    not_shown_id uuid not null references suggest.not_shown,
    organisation_id uuid not null,
    primary key (change_id, not_shown_id)
);

-- What Red, Amber and Green mean: the documents do not say, so the service's forum does. Numbered; the newest counts.
create table developments.meaning (
    id uuid primary key,
    organisation_id uuid not null,
    service_id uuid not null references places.service,
    number int not null,
    red_en text not null,
    red_cy text not null,
    amber_en text not null,
    amber_cy text not null,
    green_en text not null,
    green_cy text not null,
    -- How many the forum wants under way at once (T1.19); empty: it has set no limit.
    most_at_once int check (most_at_once between 1 and 999),
    agreed_by text not null,
    agreed_on date not null,
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    unique (service_id, number)
);
-- Whether the board is open to people who are not signed in; shut until the service chooses.
create table developments.opening (
    service_id uuid not null references places.service,
    number int not null,
    organisation_id uuid not null,
    open boolean not null,
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (service_id, number)
);
-- What a development is about, in the service's own words.
create table developments.themed (
    development_id uuid not null references developments.development,
    theme_id uuid not null references voice.theme,
    number int not null,
    organisation_id uuid not null,
    is_about boolean not null,
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    primary key (development_id, theme_id, number)
);

-- Who with lived experience takes part in setting it up, making it work and looking back (P.12); with whom it is done at all,
-- or why not jointly (GX.07). Numbered for each stage; the newest counts, and a stage without a row is a gap in view.
create table developments.part (
    development_id uuid not null references developments.development,
    stage text not null check (stage in ('SETTING', 'DOING', 'LOOKING_BACK')),
    number int not null,
    organisation_id uuid not null,
    service_users boolean not null,
    carers boolean not null,
    staff boolean not null,
    others boolean not null,
    body text not null,
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (development_id, stage, number),
    check (service_users or carers or body <> '')
);
-- Whether it is a quick win, and what power moved with it; "none" is an answer (T1.18, tension 19).
create table developments.power (
    development_id uuid not null references developments.development,
    number int not null,
    organisation_id uuid not null,
    quick_win boolean not null,
    moved text not null check (moved in ('NONE', 'HEARD', 'SHARED', 'THEIRS')),
    body text not null,
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (development_id, number)
);
-- An ask that is not met: it stays open with each chase and each reply, until it is met or whoever asked drops it (T1.31).
create table developments.ask (
    id uuid primary key,
    organisation_id uuid not null,
    development_id uuid not null references developments.development,
    body text not null,
    of_whom text not null,
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp()
);
create index on developments.ask (development_id);
create table developments.ask_step (
    id uuid primary key,
    organisation_id uuid not null,
    ask_id uuid not null references developments.ask,
    number int not null,
    kind text not null check (kind in ('CHASED', 'REPLIED', 'REFUSED', 'MET', 'DROPPED')),
    body text not null,
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    unique (ask_id, number)
);
-- An offer or an ask to work together on two developments that are alike (T1.09), and its reply.
create table developments.together (
    id uuid primary key,
    organisation_id uuid not null,
    development_id uuid not null references developments.development,
    with_id uuid not null references developments.development,
    kind text not null check (kind in ('OFFER', 'ASK')),
    body text not null,
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    check (development_id <> with_id)
);
create index on developments.together (development_id);
create index on developments.together (with_id);
create table developments.together_reply (
    together_id uuid primary key references developments.together,
    organisation_id uuid not null,
    yes boolean not null,
    body text not null,
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp()
);

-- The newest word of each voice on each green.
create view developments.said_now with (security_invoker = true) as
    select distinct on (entry_id, raised_id, person_id) id, organisation_id, entry_id, raised_id, person_id, happened, on_date
    from developments.said_of_it order by entry_id, raised_id, person_id, number desc;
-- Each development with the post that holds it and where it is. Nothing that those who raised it call not so is green.
create view developments.development_now with (security_invoker = true) as
    select d.id, d.organisation_id, d.service_id, d.unit_id, d.alone_because, d.size, d.on_date as proposed_on, h.post_id,
           e.id as entry_id, e.number, e.colour, e.refused, e.reason, e.who_decided, e.heard, e.next_step, e.next_by, e.slip_because,
           e.can_change, e.who_decides, e.language as entry_language, e.by_id, e.by_name, e.on_date as changed_on,
           s.happened, s.not_so,
           case when e.colour = 'GREEN' and s.not_so then 'AMBER' else e.colour end as stands,
           coalesce(e.on_date, d.on_date) as last_news, coalesce(e.recorded_at, d.recorded_at) as heard_at
    from developments.development d
    left join lateral (select post_id from developments.holding where development_id = d.id order by number desc limit 1) h on true
    left join lateral (select * from developments.entry where development_id = d.id order by number desc limit 1) e on true
    left join lateral (select bool_or(n.happened) as happened, coalesce(bool_or(not n.happened), false) as not_so
                       from developments.said_now n where n.entry_id = e.id and e.colour = 'GREEN') s on true;

-- The same, with nothing but what puts each in its place on the board. For all of them at once: none is looked up by itself.
create view developments.standing with (security_invoker = true) as
    select d.id, d.service_id, d.unit_id, e.id as entry_id, s.happened, s.not_so,
           case when e.colour = 'GREEN' and s.not_so then 'AMBER' else e.colour end as stands,
           coalesce(e.on_date, d.on_date) as last_news, coalesce(e.recorded_at, d.recorded_at) as heard_at
    from developments.development d
    left join (select distinct on (development_id) id, development_id, colour, on_date, recorded_at
               from developments.entry order by development_id, number desc) e on e.development_id = d.id
    left join (select entry_id, bool_or(happened) as happened, bool_or(not happened) as not_so
               from developments.said_now group by entry_id) s on s.entry_id = e.id and e.colour = 'GREEN';

-- All that changes where a development stands: an entry, and each word of those who raised it on a green. by_id is whoever knows
-- of it already.
create view developments.change with (security_invoker = true) as
    select e.id, e.organisation_id, e.development_id, e.by_id, null::uuid as raised_id, e.on_date from developments.entry e
    union all
    select s.id, s.organisation_id, e.development_id, s.person_id, s.raised_id, s.on_date
    from developments.said_of_it s join developments.entry e on e.id = s.entry_id;

-- What anyone may read without signing in: what is on the board of a service that has chosen so.
create function developments.open_to_all() returns setof uuid language sql stable as $$
    select d.id from developments.development d
        where (select o.open from developments.opening o where o.service_id = d.service_id order by o.number desc limit 1)
$$;
-- What a post of mine holds; the coordinator may act for each.
create function developments.held_by_me() returns setof uuid language sql stable as $$
    select d.id from developments.development d
        where (select people.i_coordinate()) or (select h.post_id from developments.holding h where h.development_id = d.id order by h.number desc limit 1)
            = any (array(select answers.my_posts()))
$$;
-- Things raised that stand behind a development still, for whoever may count them.
create view developments.source_now with (security_invoker = true) as
    select s.* from developments.source s
        where not exists (select from developments.parted p where p.development_id = s.development_id and p.raised_id = s.raised_id);
-- Who is told of it now.
create function developments.told_of(development uuid) returns setof uuid language sql stable as $$
    select person_id from (select distinct on (f.person_id) f.person_id, f.follows from developments.follower f
        where f.development_id = development order by f.person_id, f.number desc) f where follows
$$;
-- The greens on which I have a word without anything raised: the proposer, and where that is who says it is done, or nobody
-- else may, those who stand behind it. Whoever says that it is done never confirms it.
create function developments.mine_to_confirm() returns setof uuid language sql stable as $$
    select e.id from developments.entry e
        where e.colour = 'GREEN' and e.by_id <> platform.actor()
          and not exists (select from developments.source s where s.development_id = e.development_id and s.relation = 'GREW_FROM'
                          and not exists (select from developments.parted p where p.development_id = s.development_id and p.raised_id = s.raised_id))
          and (exists (select from developments.proposer p where p.development_id = e.development_id and p.person_id = platform.actor())
               or (exists (select from developments.proposer p where p.development_id = e.development_id and p.person_id = e.by_id)
                   and exists (select from developments.stance t join developments.stance_author a on a.stance_id = t.id
                               where t.development_id = e.development_id and a.person_id = platform.actor() and t.kind = 'BEHIND'
                                 and not exists (select from developments.stance_taken_back b where b.stance_id = t.id))))
$$;

-- Nobody makes a gap in the numbers, or says again what somebody else has just said.
create function developments.next_number() returns trigger language plpgsql as $$
declare newest int;
begin
    select coalesce(max(number), 0) into newest from developments.entry where development_id = new.development_id;
    if new.number <> newest + 1 then
        raise exception 'somebody changed it first' using errcode = 'unique_violation';
    end if;
    return new;
end $$;
create trigger only_the_next before insert on developments.entry for each row execute function developments.next_number();
-- Only of what stands as green, by the newest row, can anyone say that it has happened.
create function developments.of_the_newest_green() returns trigger language plpgsql as $$ begin
    if not exists (select from developments.entry e where e.id = new.entry_id and e.colour = 'GREEN'
                   and not exists (select from developments.entry l where l.development_id = e.development_id and l.number > e.number)) then
        raise exception 'nobody says any more that this has happened' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger only_of_a_green before insert on developments.said_of_it for each row execute function developments.of_the_newest_green();

do $$
declare t text;
begin
    foreach t in array array['development', 'proposer', 'wording', 'holding', 'source', 'parted', 'entry', 'said_of_it', 'said_words',
                             'stance', 'stance_author', 'stance_taken_back', 'own_words', 'follower', 'told', 'told_unnamed', 'meaning',
                             'opening', 'themed', 'part', 'power', 'ask', 'ask_step', 'together', 'together_reply'] loop
        execute format('alter table developments.%I enable row level security', t);
        execute format('alter table developments.%I force row level security', t);
        execute format('create trigger keep before update or delete on developments.%I for each row execute function platform.refuse_change()', t);
        execute format('create trigger keep_all before truncate on developments.%I execute function platform.refuse_change()', t);
        if t not in ('told', 'told_unnamed') then
            execute format('grant select, insert on developments.%I to ${app}', t);
        end if;
    end loop;
    foreach t in array array['development', 'wording', 'holding', 'source', 'entry', 'meaning', 'opening', 'part', 'power', 'ask', 'ask_step',
                             'together', 'together_reply'] loop
        execute format('create trigger stamp before insert on developments.%I for each row execute function platform.stamp()', t);
    end loop;
    -- The board is for everyone who takes part.
    foreach t in array array['development', 'proposer', 'wording', 'holding', 'entry', 'said_of_it', 'said_words', 'stance', 'stance_taken_back',
                             'own_words', 'meaning', 'opening', 'themed', 'part', 'power', 'ask', 'ask_step', 'together', 'together_reply'] loop
        execute format('create policy read on developments.%I for select to ${app}
            using (organisation_id = (select platform.organisation()) and (select people.taking_part()))', t);
    end loop;
    -- Where the service has chosen so, also for people who are not signed in: no names of people but of posts, no raw words
    -- without their author's yes.
    foreach t in array array['wording', 'holding', 'entry', 'own_words', 'themed', 'part', 'power'] loop
        execute format('create policy open_to_all on developments.%I for select to ${app}
            using (organisation_id = platform.organisation() and platform.capacity() is null
                and development_id = any (array(select developments.open_to_all())))', t);
    end loop;
    foreach t in array array['meaning', 'opening'] loop
        execute format('create policy open_to_all on developments.%I for select to ${app}
            using (organisation_id = platform.organisation() and platform.capacity() is null)', t);
    end loop;
    -- Whoever has the seven words sees what came of it, and the batch files what they say.
    foreach t in array array['wording', 'entry'] loop
        execute format('create policy at_the_code on developments.%I for select to ${suggest}
            using (development_id = any (array(select development_id from developments.source)))', t);
        execute format('grant select on developments.%I to ${suggest}', t);
    end loop;
    foreach t in array array['entry', 'source', 'parted', 'said_of_it', 'follower', 'told', 'told_unnamed'] loop
        execute format('create policy look_up on developments.%I for select to ${batch}
            using (organisation_id = platform.organisation())', t);
        execute format('grant select on developments.%I to ${batch}', t);
    end loop;
    foreach t in array array['said_of_it', 'said_words', 'told', 'told_unnamed'] loop
        execute format('create policy file on developments.%I for insert to ${batch} with check (organisation_id = platform.organisation())', t);
        execute format('grant insert on developments.%I to ${batch}', t);
    end loop;
end $$;
grant select on developments.said_now, developments.development_now, developments.standing, developments.source_now to ${app};
grant select on developments.source_now to ${suggest}, ${batch};
grant select on developments.change to ${batch};
grant select on developments.said_now to ${suggest};

create policy open_to_all on developments.development for select to ${app}
    using (organisation_id = platform.organisation() and platform.capacity() is null
        and (select o.open from developments.opening o where o.service_id = development.service_id order by o.number desc limit 1));
create policy open_to_all on developments.said_of_it for select to ${app}
    using (organisation_id = platform.organisation() and platform.capacity() is null
        and entry_id = any (array(select id from developments.entry)));
create policy open_to_all on developments.stance for select to ${app}
    using (organisation_id = platform.organisation() and platform.capacity() is null and open_to_all
        and development_id = any (array(select developments.open_to_all())));
create policy open_to_all on developments.stance_taken_back for select to ${app}
    using (organisation_id = platform.organisation() and platform.capacity() is null
        and stance_id = any (array(select id from developments.stance)));
-- Which organisations have news to tell is asked before any of them is entered.
create policy anything on developments.follower for select to ${batch} using (platform.organisation() is null);

-- What it grew out of is counted by all but those who were struck out of it; the words stand with their readers alone.
create policy counted on developments.source for select to ${app}
    using (organisation_id = platform.organisation() and (select people.taking_part())
        and exists (select from answers.subject j where j.id = source.raised_id));
create policy counted on developments.parted for select to ${app}
    using (organisation_id = platform.organisation() and (select people.taking_part()));
create policy at_the_code on developments.source for select to ${suggest} using (raised_id = any (array(select suggest.at_my_code())));
create policy at_the_code on developments.parted for select to ${suggest} using (raised_id = any (array(select suggest.at_my_code())));
create policy at_the_code on developments.said_of_it for select to ${suggest}
    using (raised_id = any (array(select suggest.at_my_code())));
grant select on developments.source, developments.parted, developments.said_of_it to ${suggest};

-- Anyone who takes part may propose; what it grew out of they must be able to read themselves.
create policy propose on developments.development for insert to ${app}
    with check (organisation_id = platform.organisation() and (select people.taking_part()) and on_date = platform.today());
create policy propose on developments.proposer for insert to ${app}
    with check (organisation_id = platform.organisation() and person_id = platform.actor()
        and development_id = any (array(select id from developments.development where on_date = platform.today())));
create policy propose on developments.holding for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and ((number = 1 and development_id = any (array(select development_id from developments.proposer where person_id = platform.actor())))
             or development_id = any (array(select developments.held_by_me()))));
-- In the language that it was proposed in, its proposer alone; in the other, whoever takes part translates.
create function developments.first_language(development uuid) returns text language sql stable as $$
    select language from developments.wording where development_id = development order by recorded_at limit 1
$$;
create policy say on developments.wording for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and (select people.taking_part())
        and (development_id = any (array(select development_id from developments.proposer where person_id = platform.actor()))
             or language <> developments.first_language(development_id)));
create policy link on developments.source for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and raised_id = any (array(select voice.visible())));
create policy part_from on developments.parted for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and (raised_id = any (array(select answers.raised_by_me()))
             or (development_id, raised_id) in (select s.development_id, s.raised_id from developments.source s
                    where s.by_id = platform.actor() and s.on_date = platform.today()
                      and not exists (select from developments.entry e where e.development_id = s.development_id))));
-- Whoever holds it says where it is, today and in their own name.
create policy hold on developments.entry for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and development_id = any (array(select developments.held_by_me())));
create policy hold on developments.power for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and development_id = any (array(select developments.held_by_me())));
-- Those who raised it say whether it has happened.
create policy say on developments.said_of_it for insert to ${app}
    with check (organisation_id = platform.organisation() and on_date = platform.today()
        and ((raised_id = any (array(select answers.raised_by_me()))
              and exists (select from developments.entry e join developments.source s on s.development_id = e.development_id
                          where e.id = entry_id and s.raised_id = said_of_it.raised_id and s.relation = 'GREW_FROM'
                            and e.by_id <> platform.actor()))
             or (person_id = platform.actor() and entry_id = any (array(select developments.mine_to_confirm())))));
create policy say on developments.said_words for insert to ${app}
    with check (organisation_id = platform.organisation()
        and said_id = any (array(select id from developments.said_of_it where on_date = platform.today()
            and (person_id = platform.actor() or raised_id = any (array(select answers.raised_by_me()))))));

-- Others stand behind it or see it differently, and take it back.
create policy mine on developments.stance_author for select to ${app}
    using (organisation_id = platform.organisation() and person_id = platform.actor() and platform.capacity() is not null);
create policy say on developments.stance_author for insert to ${app}
    with check (organisation_id = platform.organisation() and person_id = platform.actor());
create policy say on developments.stance for insert to ${app}
    with check (organisation_id = platform.organisation() and (select people.taking_part())
        and (on_date = platform.today() or (name is null and on_date = date_trunc('week', platform.today())::date)));
create policy take_back on developments.stance_taken_back for insert to ${app}
    with check (organisation_id = platform.organisation() and on_date = platform.today()
        and stance_id = any (array(select stance_id from developments.stance_author)));
create policy say on developments.own_words for insert to ${app}
    with check (organisation_id = platform.organisation() and on_date = platform.today()
        and raised_id = any (array(select answers.raised_by_me())));

-- Everyone follows for themselves; whoever links what was raised under a name lets its author follow.
create policy mine on developments.follower for select to ${app}
    using (organisation_id = platform.organisation() and person_id = platform.actor() and platform.capacity() is not null);
create policy follow on developments.follower for insert to ${app}
    with check (organisation_id = platform.organisation() and on_date = platform.today() and (select people.taking_part())
        and (person_id = platform.actor()
             or (follows and number = 1 and person_id = any (array(select r.author_id from voice.raised r
                    join developments.source s on s.raised_id = r.id where s.development_id = follower.development_id and s.by_id = platform.actor())))));
create policy development on answers.notice for insert to ${batch}
    with check (organisation_id = platform.organisation() and kind = 'DEVELOPMENT' and answer_id is null
        and person_id = any (array(select developments.told_of(subject_id))));

-- The forum's words, and whether the board is open, are written down by the coordinator, with who agreed.
create policy coordinate on developments.meaning for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and (select people.i_coordinate()));
create policy coordinate on developments.opening for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and (select people.i_coordinate()));
-- What it is about, who takes part, what is asked and who could work together: anyone who takes part, in their own name.
do $$
declare t text;
begin
    foreach t in array array['themed', 'part', 'ask', 'together'] loop
        execute format('create policy say on developments.%I for insert to ${app}
            with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
                and (select people.taking_part()) and development_id = any (array(select id from developments.development)))', t);
    end loop;
end $$;
create policy one_board on developments.together as restrictive for insert to ${app}
    with check (with_id = any (array(select id from developments.development)));
-- Only whoever asked says that it is met, or drops it: nobody closes it for them.
create policy say on developments.ask_step for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and (select people.taking_part())
        and ask_id = any (array(select id from developments.ask where by_id = platform.actor() or ask_step.kind not in ('MET', 'DROPPED'))));
create policy hold on developments.together_reply for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and together_id = any (array(select id from developments.together where with_id = any (array(select developments.held_by_me())))));
