create schema answers;
grant usage on schema answers to ${app}, ${suggest}, ${batch};

-- A post owes answers; people hold it for a time. above_id is who is asked when its answer was not one.
create table answers.post (
    id uuid primary key,
    organisation_id uuid not null,
    title_en text not null,
    title_cy text not null,
    above_id uuid references answers.post
);
-- A post is held as a capacity: whoever is also a service user does not carry it into that capacity.
create table answers.post_holder (
    id uuid primary key,
    organisation_id uuid not null,
    post_id uuid not null references answers.post,
    person_id uuid not null references people.person,
    capacity_id uuid not null references people.capacity,
    deputy boolean not null,
    since date not null,
    until date
);
create index on answers.post_holder (capacity_id);
create index on answers.post_holder (person_id);
create index on answers.post_holder (post_id);
-- Which post answers what. A unit or a kind left empty means any; the closest match answers.
create table answers.duty (
    id uuid primary key,
    organisation_id uuid not null,
    post_id uuid not null references answers.post,
    unit_id uuid,
    kind text,
    independent_reader boolean not null default false
);

-- What an answer is owed for. looks_first_id is the post that looks for other people's names before more people read.
create table answers.subject (
    id uuid primary key,
    organisation_id uuid not null,
    noun text not null,
    kind text not null,
    unit_id uuid,
    looks_first_id uuid references answers.post
);
create index on answers.subject (unit_id);
-- Whose it is stands apart, for the author's eyes alone. Empty where no name is kept, so that nobody can claim it.
create table answers.author (
    subject_id uuid primary key references answers.subject,
    organisation_id uuid not null,
    author_id uuid
);
create index on answers.author (author_id);
-- Who may read it: a person, a post, a unit or the organisation, each by its id.
create table answers.reader (
    subject_id uuid not null references answers.subject,
    reader_id uuid not null,
    organisation_id uuid not null,
    primary key (subject_id, reader_id)
);
create index on answers.reader (reader_id);
-- Whom the author struck out: they cannot open, answer or count it.
create table answers.struck_out (
    subject_id uuid not null references answers.subject,
    person_id uuid not null,
    author_id uuid,
    organisation_id uuid not null,
    primary key (subject_id, person_id)
);
create index on answers.struck_out (person_id);

-- One row for each time an answer is owed: a "this does not answer it" adds the next round.
-- A post that nobody holds owes it all the same: it is then overdue in the organisation's name.
create table answers.owed (
    id uuid primary key,
    organisation_id uuid not null,
    subject_id uuid not null references answers.subject,
    round int not null,
    post_id uuid not null references answers.post,
    since date not null,
    due_on date not null,
    unique (subject_id, round)
);
create index on answers.owed (post_id);
-- Later words named whoever held the post: from then on another post owes the round, by the same day.
create table answers.passed_on (
    owed_id uuid not null references answers.owed,
    number int not null,
    organisation_id uuid not null,
    post_id uuid not null references answers.post,
    on_date date not null,
    primary key (owed_id, number)
);
create index on answers.passed_on (post_id);
-- Every round with the post that owes it now.
create view answers.owed_now with (security_invoker = true) as
    select o.id, o.organisation_id, o.subject_id, o.round, o.since, o.due_on,
           coalesce((select p.post_id from answers.passed_on p where p.owed_id = o.id order by p.number desc limit 1), o.post_id) as post_id
    from answers.owed o;
create table answers.acknowledgement (
    owed_id uuid primary key references answers.owed,
    organisation_id uuid not null,
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp()
);
create table answers.debate (
    id uuid primary key,
    organisation_id uuid not null,
    owed_id uuid not null references answers.owed,
    place text not null,
    held_on date not null,
    note text not null,
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp()
);
create index on answers.debate (owed_id);
-- number counts the answers of one round, so that the second of two people answering at once is told, not lost.
create table answers.answer (
    id uuid primary key,
    organisation_id uuid not null,
    owed_id uuid not null references answers.owed,
    number int not null,
    outcome text not null check (outcome in ('ACTED_ON', 'PARTLY', 'NOT', 'STILL_OPEN')),
    reason text not null,
    who_decided text not null,
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    unique (owed_id, number)
);
-- That a round has its final answer: for everyone to count, where the answer itself is for readers.
create table answers.answered (
    owed_id uuid primary key references answers.owed,
    organisation_id uuid not null,
    on_date date not null
);
-- Nobody, not even in SQL, closes a round without a final answer in it.
create function answers.refuse_unanswered() returns trigger language plpgsql as $$
begin
    if not exists (select from answers.answer a where a.owed_id = new.owed_id and a.outcome <> 'STILL_OPEN') then
        raise exception 'a round is answered by an answer' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger only_by_an_answer before insert on answers.answered for each row execute function answers.refuse_unanswered();
create table answers.telling (
    id uuid primary key,
    organisation_id uuid not null,
    answer_id uuid not null references answers.answer,
    means text not null check (means in ('PAGE', 'CODE', 'EMAIL', 'IN_PERSON', 'PHONE', 'LETTER', 'PUT_UP', 'NOT_POSSIBLE')),
    reason text,
    told_on date not null,
    by_id uuid not null,
    by_name text,
    recorded_at timestamptz not null default clock_timestamp(),
    check ((means = 'NOT_POSSIBLE') = (reason is not null))
);
create index on answers.telling (answer_id);
-- What the author says of an answer. Only the day: a moment could tell who was at the tablet.
create table answers.verdict (
    answer_id uuid primary key references answers.answer,
    organisation_id uuid not null,
    answers_it boolean not null,
    on_date date not null
);
-- Taken back by its author: a gap in view, and nothing is owed any more.
create table answers.taken_back (
    subject_id uuid primary key references answers.subject,
    organisation_id uuid not null,
    on_date date not null
);

-- The posts I hold, as a capacity that has not ended.
create function answers.my_posts() returns setof uuid language sql stable as $$
    select h.post_id from answers.post_holder h
        where h.capacity_id = platform.capacity() and people.taking_part() and platform.is_current(h.since, h.until)
$$;
-- Who I am to these tables: myself, my unit, my posts, my organisation. Nobody unsigned is anybody.
create function answers.my_keys() returns setof uuid language sql stable as $$
    select platform.actor() where platform.capacity() is not null
    union all select platform.organisation() where people.taking_part()
    union all select people.part_unit() where people.part_unit() is not null
    union all select answers.my_posts()
$$;
-- What I may open: one of my keys is its reader, and I was not struck out.
create function answers.readable() returns setof uuid language sql stable as $$
    select r.subject_id from answers.reader r where r.reader_id = any (array(select answers.my_keys()))
    except select s.subject_id from answers.struck_out s where s.person_id = platform.actor()
$$;
-- What I may open only as one of a unit or of the organisation: only as far as somebody has looked at it first.
create function answers.widely_readable() returns setof uuid language sql stable as $$
    select r.subject_id from answers.reader r where r.reader_id = platform.organisation() or r.reader_id = people.part_unit()
    except select r.subject_id from answers.reader r
        where r.reader_id = platform.actor() or r.reader_id = any (array(select answers.my_posts()))
$$;
-- The rounds that wait for a post of mine.
create function answers.owed_by_me() returns setof uuid language sql stable as $$
    select n.id from answers.owed_now n
        where n.id = any (array(select id from answers.owed where post_id = any (array(select answers.my_posts()))
                                union select owed_id from answers.passed_on where post_id = any (array(select answers.my_posts()))))
          and n.post_id = any (array(select answers.my_posts())) and n.subject_id = any (array(select answers.readable()))
$$;
-- What I may let more people read: what my post looks at first, or, where no post does, what I may read myself.
create function answers.looked_at_by_me() returns setof uuid language sql stable as $$
    select id from answers.subject where id = any (array(select answers.readable()))
        and (looks_first_id is null or looks_first_id = any (array(select answers.my_posts())))
$$;
create function answers.raised_by_me() returns setof uuid language sql stable as $$
    select subject_id from answers.author where author_id = platform.actor()
$$;

do $$
declare t text;
begin
    foreach t in array array['post', 'post_holder', 'duty', 'subject', 'author', 'reader', 'struck_out', 'owed', 'passed_on', 'acknowledgement',
                             'debate', 'answer', 'answered', 'telling', 'verdict', 'taken_back'] loop
        execute format('alter table answers.%I enable row level security', t);
        execute format('alter table answers.%I force row level security', t);
        execute format('grant select, insert on answers.%I to ${app}', t);
        execute format('create trigger keep before update or delete on answers.%I for each row execute function platform.refuse_change()', t);
        execute format('create trigger keep_all before truncate on answers.%I execute function platform.refuse_change()', t);
    end loop;
    foreach t in array array['acknowledgement', 'debate', 'answer', 'telling'] loop
        execute format('create trigger stamp before insert on answers.%I for each row execute function platform.stamp()', t);
    end loop;
    -- Who answers is public in the organisation, and named beside the box.
    foreach t in array array['post', 'post_holder', 'duty'] loop
        execute format('create policy own on answers.%I for select to ${app}, ${suggest}, ${batch} using (organisation_id = platform.organisation())', t);
        execute format('create policy add on answers.%I for insert to ${app} with check (organisation_id = platform.organisation() and platform.founding())', t);
        execute format('grant select on answers.%I to ${suggest}, ${batch}', t);
    end loop;
    -- The batch files what came through the box, for one organisation at a time.
    foreach t in array array['subject', 'author', 'reader', 'struck_out', 'owed', 'passed_on', 'verdict', 'taken_back'] loop
        execute format('create policy file on answers.%I for insert to ${batch} with check (organisation_id = platform.organisation())', t);
        execute format('grant insert on answers.%I to ${batch}', t);
    end loop;
    foreach t in array array['subject', 'owed', 'passed_on', 'answer', 'answered', 'verdict', 'struck_out', 'taken_back'] loop
        execute format('create policy look_up on answers.%I for select to ${batch} using (organisation_id = platform.organisation())', t);
        execute format('grant select on answers.%I to ${batch}', t);
    end loop;
end $$;

grant select on answers.owed_now to ${app}, ${batch};
-- Holders of posts are named to everyone, because the page must say who will read. PostgreSQL asks the policies of a table from
-- the end of the alphabet on, and stops at the first yes: those that most rows pass and that cost least stand there.
create policy who_holds_a_post on people.person for select to ${app}, ${suggest}, ${batch}
    using (organisation_id = platform.organisation() and exists (select from answers.post_holder h where h.person_id = person.id));
create policy who_holds_a_post on people.capacity for select to ${app}, ${suggest}, ${batch}
    using (organisation_id = platform.organisation() and exists (select from answers.post_holder h where h.capacity_id = capacity.id));
grant select on people.person, people.capacity to ${suggest}, ${batch};

-- What the service owes is a true number for every signed-in person; words and answers are for readers.
create policy counted on answers.subject for select to ${app}
    using (organisation_id = platform.organisation() and (select people.taking_part())
        and not id = any (array(select subject_id from answers.struck_out where person_id = platform.actor())));
create policy counted on answers.owed for select to ${app}
    using (organisation_id = platform.organisation() and (select people.taking_part())
        and not subject_id = any (array(select subject_id from answers.struck_out where person_id = platform.actor())));
create policy counted on answers.passed_on for select to ${app}
    using (organisation_id = platform.organisation() and owed_id = any (array(select id from answers.owed)));
create policy counted on answers.answered for select to ${app}
    using (organisation_id = platform.organisation() and owed_id = any (array(select id from answers.owed)));
create policy counted on answers.taken_back for select to ${app}
    using (organisation_id = platform.organisation() and subject_id = any (array(select id from answers.subject)));
create policy raise on answers.taken_back for insert to ${app}
    with check (organisation_id = platform.organisation() and on_date = platform.today()
        and subject_id = any (array(select answers.raised_by_me())));
create policy mine on answers.reader for select to ${app}
    using (organisation_id = platform.organisation() and reader_id = any (array(select answers.my_keys())));
create policy struck_out on answers.struck_out for select to ${app}
    using (organisation_id = platform.organisation() and (person_id = platform.actor() or author_id = platform.actor()));

-- These ask one row for each, and not all that may be read for a list of which most is not wanted: that list grows for ever.
create policy read on answers.acknowledgement for select to ${app}
    using (organisation_id = platform.organisation()
        and exists (select from answers.owed o join answers.reader r on r.subject_id = o.subject_id
                    where o.id = acknowledgement.owed_id and r.reader_id = any (array(select answers.my_keys()))
                      and not exists (select from answers.struck_out s where s.subject_id = o.subject_id and s.person_id = platform.actor())));
create policy read on answers.debate for select to ${app}
    using (organisation_id = platform.organisation()
        and exists (select from answers.owed o join answers.reader r on r.subject_id = o.subject_id
                    where o.id = debate.owed_id and r.reader_id = any (array(select answers.my_keys()))
                      and not exists (select from answers.struck_out s where s.subject_id = o.subject_id and s.person_id = platform.actor())));
create policy read on answers.answer for select to ${app}
    using (organisation_id = platform.organisation()
        and exists (select from answers.owed o join answers.reader r on r.subject_id = o.subject_id
                    where o.id = answer.owed_id and r.reader_id = any (array(select answers.my_keys()))
                      and not exists (select from answers.struck_out s where s.subject_id = o.subject_id and s.person_id = platform.actor())));
create policy read on answers.telling for select to ${app}
    using (organisation_id = platform.organisation() and exists (select from answers.answer a where a.id = telling.answer_id));
create policy read on answers.verdict for select to ${app}
    using (organisation_id = platform.organisation() and exists (select from answers.answer a where a.id = verdict.answer_id));

-- Authors file what they raise under their own name.
create policy raise on answers.subject for insert to ${app}
    with check (organisation_id = platform.organisation() and platform.capacity() is not null);
create policy mine on answers.author for select to ${app}
    using (organisation_id = platform.organisation() and author_id = platform.actor());
create policy raise on answers.author for insert to ${app}
    with check (organisation_id = platform.organisation() and author_id = platform.actor());
create policy raise on answers.struck_out for insert to ${app}
    with check (organisation_id = platform.organisation() and subject_id = any (array(select answers.raised_by_me())));
create policy raise on answers.owed for insert to ${app}
    with check (organisation_id = platform.organisation() and subject_id = any (array(select answers.raised_by_me())));
create policy raise on answers.passed_on for insert to ${app}
    with check (organisation_id = platform.organisation() and on_date = platform.today()
        and owed_id = any (array(select id from answers.owed where subject_id = any (array(select answers.raised_by_me())))));
-- Readers are chosen by the author, and added by those who have looked for other people's names.
create policy raise on answers.reader for insert to ${app}
    with check (organisation_id = platform.organisation()
        and (subject_id = any (array(select answers.raised_by_me())) or subject_id = any (array(select answers.looked_at_by_me()))));
create policy say on answers.verdict for insert to ${app}
    with check (organisation_id = platform.organisation() and on_date = platform.today()
        and answer_id = any (array(select a.id from answers.answer a join answers.owed o on o.id = a.owed_id
            where o.subject_id = any (array(select answers.raised_by_me())))));

-- Whoever holds the post acknowledges, notes a debate, answers and tells, today and in their own name.
create policy owe on answers.acknowledgement for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and owed_id = any (array(select answers.owed_by_me())));
create policy owe on answers.debate for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and owed_id = any (array(select answers.owed_by_me())));
create policy owe on answers.answer for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and owed_id = any (array(select answers.owed_by_me())));
create policy owe on answers.answered for insert to ${app}
    with check (organisation_id = platform.organisation() and on_date = platform.today()
        and owed_id = any (array(select answers.owed_by_me())));
create policy owe on answers.telling for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and told_on <= platform.today()
        and answer_id = any (array(select id from answers.answer where owed_id = any (array(select answers.owed_by_me())))));
