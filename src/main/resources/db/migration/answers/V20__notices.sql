-- What there is to tell a person: something happened about what they said. line_id is the same for all of one person and day,
-- so that a day's changes are one thing to tell. subject_id is what it is about; later modules tell of subjects of their own.
create table answers.notice (
    id uuid primary key,
    organisation_id uuid not null,
    line_id uuid not null,
    person_id uuid not null references people.person,
    kind text not null,
    subject_id uuid not null,
    answer_id uuid references answers.answer,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp()
);
create index on answers.notice (line_id);
create index on answers.notice (person_id);
create index on answers.notice (subject_id);
create index on answers.notice (answer_id);
-- How it went: told, by which means and by whom, or not possible because of a reason. PAGE: the person themselves spoke of it.
create table answers.notice_told (
    id uuid primary key,
    organisation_id uuid not null,
    notice_id uuid not null references answers.notice,
    means text not null check (means in ('PAGE', 'EMAIL', 'IN_PERSON', 'PHONE', 'LETTER', 'NOT_POSSIBLE')),
    reason text,
    told_on date not null,
    by_id uuid not null,
    by_name text,
    recorded_at timestamptz not null default clock_timestamp(),
    check ((means = 'NOT_POSSIBLE') = (reason is not null))
);
create index on answers.notice_told (notice_id);
create unique index told_once on answers.notice_told (notice_id) where reason is null;
-- What waits to be told, by id alone: it comes with its notice and goes when that was told, or was taken back. What is told
-- grows for ever; whoever asks what there is to tell reads only this.
create table answers.untold_notice (
    notice_id uuid primary key references answers.notice,
    organisation_id uuid not null
);

-- How a person wants to be told, besides their own page. Each choice is a row of its own. Who has none is told by hand.
create table answers.telling_choice (
    id uuid primary key,
    organisation_id uuid not null,
    person_id uuid not null references people.person,
    how_much text not null check (how_much in ('EVERYTHING', 'ANSWER', 'NOTHING')),
    means text not null check (means in ('PAGE', 'EMAIL', 'IN_PERSON', 'PHONE', 'LETTER')),
    place text,
    language text not null check (language in ('en', 'cy')),
    set_on date not null,
    recorded_at timestamptz not null default clock_timestamp()
);
create index on answers.telling_choice (person_id);
-- The address stands apart: those who tell by hand never read it.
create table answers.telling_email (
    choice_id uuid primary key references answers.telling_choice,
    organisation_id uuid not null,
    email text not null
);
-- Choices that a newer one replaced, so that where somebody used to be found is for nobody but them.
create table answers.telling_choice_replaced (
    choice_id uuid primary key references answers.telling_choice,
    organisation_id uuid not null
);
-- One row before each e-mail leaves: whoever adds it sends it. The address does not stand here.
create table answers.mail_try (
    line_id uuid not null,
    number int not null,
    organisation_id uuid not null,
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (line_id, number)
);

do $$
declare t text;
begin
    foreach t in array array['notice', 'notice_told', 'untold_notice', 'telling_choice', 'telling_email', 'telling_choice_replaced', 'mail_try'] loop
        execute format('alter table answers.%I enable row level security', t);
        execute format('alter table answers.%I force row level security', t);
        execute format('create trigger keep_all before truncate on answers.%I execute function platform.refuse_change()', t);
        execute format('grant select on answers.%I to ${batch}', t);
    end loop;
    foreach t in array array['notice', 'notice_told', 'telling_choice', 'telling_email', 'telling_choice_replaced', 'mail_try'] loop
        execute format('create trigger keep before update or delete on answers.%I for each row execute function platform.refuse_change()', t);
    end loop;
    foreach t in array array['notice', 'notice_told', 'telling_choice', 'mail_try'] loop
        execute format('create trigger stamp before insert on answers.%I for each row execute function platform.stamp()', t);
    end loop;
    foreach t in array array['notice', 'notice_told', 'telling_choice', 'telling_email', 'telling_choice_replaced'] loop
        execute format('grant select, insert on answers.%I to ${app}', t);
    end loop;
    foreach t in array array['notice_told', 'telling_choice', 'telling_email', 'telling_choice_replaced', 'mail_try'] loop
        execute format('create policy look_up on answers.%I for select to ${batch} using (organisation_id = platform.organisation())', t);
    end loop;
end $$;
grant select, insert, delete on answers.untold_notice to ${app}, ${batch};
-- What carries the mail first asks which organisations have anything to tell.
create policy look_up on answers.notice for select to ${batch}
    using (organisation_id = platform.organisation() or platform.organisation() is null);
create policy look_up on answers.untold_notice for select to ${batch}
    using (organisation_id = platform.organisation() or platform.organisation() is null);

-- The ids alone, for those who tell; for the others, those of their own.
create policy tell on answers.untold_notice for select to ${app}
    using (organisation_id = platform.organisation() and ((select people.i_coordinate())
        or (select exists (select from answers.my_posts()))
        or notice_id = any (array(select id from answers.notice where person_id = platform.actor()))));
create policy come on answers.untold_notice for insert to ${app}, ${batch}
    with check (organisation_id = platform.organisation());
-- Only the triggers below say which one goes.
create policy go on answers.untold_notice for delete to ${app}, ${batch}
    using (organisation_id = platform.organisation() and notice_id::text = current_setting('cairn.told', true));
create function answers.notice_comes() returns trigger language plpgsql as $$ begin
  insert into answers.untold_notice (notice_id, organisation_id) values (new.id, new.organisation_id);
  return null;
end $$;
create trigger comes after insert on answers.notice for each row execute function answers.notice_comes();
create function answers.notice_goes(notice uuid) returns void language plpgsql as $$ begin
  perform set_config('cairn.told', notice::text, true);
  delete from answers.untold_notice where notice_id = notice;
  perform set_config('cairn.told', '', true);
end $$;
create function answers.told() returns trigger language plpgsql as $$ begin
  perform answers.notice_goes(new.notice_id);
  return null;
end $$;
create trigger goes after insert on answers.notice_told for each row execute function answers.told();
create function answers.not_told_any_more() returns trigger language plpgsql as $$ begin
  perform answers.notice_goes(n.id) from answers.notice n where n.subject_id = new.subject_id;
  return null;
end $$;
create trigger goes after insert on answers.taken_back for each row execute function answers.not_told_any_more();
grant insert on answers.notice_told, answers.mail_try, answers.telling to ${batch};
create policy mail on answers.mail_try for insert to ${batch} with check (organisation_id = platform.organisation());
create policy mail on answers.notice_told for insert to ${batch}
    with check (organisation_id = platform.organisation() and means = 'EMAIL' and told_on = platform.today());
create policy mail on answers.telling for insert to ${batch}
    with check (organisation_id = platform.organisation() and means = 'EMAIL' and told_on = platform.today());

-- Where a name is kept, whoever owes the answer knows whose it is: they have to tell that person.
create policy owe on answers.author for select to ${app}
    using (organisation_id = platform.organisation() and author_id is not null
        and subject_id = any (array(select subject_id from answers.owed where id = any (array(select answers.owed_by_me())))));

-- A notice is read by the person it is for, and by those who tell by hand: the coordinator, and whoever owes the answer.
-- Whoever was struck out of something does not learn that there is anything to tell about it.
create policy mine on answers.notice for select to ${app}
    using (organisation_id = platform.organisation() and person_id = platform.actor() and platform.capacity() is not null);
create policy coordinated on answers.notice for select to ${app}
    using (organisation_id = platform.organisation() and (select people.i_coordinate())
        and not subject_id = any (array(select subject_id from answers.struck_out where person_id = platform.actor())));
create policy owe on answers.notice for select to ${app}
    using (organisation_id = platform.organisation()
        and subject_id = any (array(select subject_id from answers.owed where id = any (array(select answers.owed_by_me())))));
create policy tell on answers.notice for insert to ${app}
    with check (organisation_id = platform.organisation() and on_date = platform.today()
        and person_id = (select a.author_id from answers.author a where a.subject_id = notice.subject_id)
        and subject_id = any (array(select subject_id from answers.owed where id = any (array(select answers.owed_by_me())))));

create policy read on answers.notice_told for select to ${app}
    using (organisation_id = platform.organisation() and notice_id = any (array(select id from answers.notice)));
create policy tell on answers.notice_told for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and told_on <= platform.today()
        and means not in ('PAGE', 'EMAIL')
        and notice_id = any (array(select id from answers.notice where person_id <> platform.actor())));
create policy mine on answers.notice_told for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and told_on = platform.today() and means = 'PAGE'
        and notice_id = any (array(select id from answers.notice where person_id = platform.actor())));
-- The coordinator tells answers that they may not read: that it was told stands beside the answer all the same.
create policy tell on answers.telling for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and told_on <= platform.today()
        and means not in ('PAGE', 'CODE', 'EMAIL') and (select people.i_coordinate())
        and answer_id = any (array(select n.answer_id from answers.notice n where n.person_id <> platform.actor())));

-- What nobody has told yet; what its author took back is not told any more.
create function answers.untold() returns setof answers.notice language sql stable as $$
    select * from answers.notice where id = any (array(select notice_id from answers.untold_notice))
$$;

-- Only the person chooses. Those who have something to tell them read by which means and where, of the newest choice alone.
create policy mine on answers.telling_choice for select to ${app}
    using (organisation_id = platform.organisation() and person_id = platform.actor() and platform.capacity() is not null);
create policy tell on answers.telling_choice for select to ${app}
    using (organisation_id = platform.organisation() and person_id = any (array(select person_id from answers.untold()))
        and not id = any (array(select choice_id from answers.telling_choice_replaced)));
create policy choose on answers.telling_choice for insert to ${app}
    with check (organisation_id = platform.organisation() and person_id = platform.actor() and platform.capacity() is not null
        and set_on = platform.today());
create policy mine on answers.telling_email for select to ${app}
    using (organisation_id = platform.organisation()
        and choice_id = any (array(select id from answers.telling_choice where person_id = platform.actor())));
create policy choose on answers.telling_email for insert to ${app}
    with check (organisation_id = platform.organisation()
        and choice_id = any (array(select id from answers.telling_choice where person_id = platform.actor())));
create policy read on answers.telling_choice_replaced for select to ${app}
    using (organisation_id = platform.organisation() and platform.capacity() is not null);
create policy choose on answers.telling_choice_replaced for insert to ${app}
    with check (organisation_id = platform.organisation()
        and choice_id = any (array(select id from answers.telling_choice where person_id = platform.actor())));

-- Whoever has to tell a person knows the name that the person goes by here. Not in plain SQL: that would be planned and made
-- ready, with all the policies below it, for each statement that names anybody, and most need none of it.
create function answers.people_to_tell() returns uuid[] language plpgsql stable as
$$ begin return array(select person_id from answers.untold()); end $$;
create policy to_tell on people.person for select to ${app}
    using (organisation_id = platform.organisation() and id = any ((select answers.people_to_tell())::uuid[]));

-- What each person chose last.
create function answers.chosen() returns setof answers.telling_choice language sql stable as $$
    select distinct on (person_id) * from answers.telling_choice
        where not id = any (array(select choice_id from answers.telling_choice_replaced))
        order by person_id, recorded_at desc
$$;
create function answers.wanted(kind text, how_much text) returns boolean language sql immutable as $$
    select case coalesce(how_much, 'EVERYTHING') when 'EVERYTHING' then true when 'ANSWER' then kind in ('ANSWERED', 'SOMETHING') else false end
$$;
-- What waits to be told by hand by me: an e-mail that could not be sent for three days is told by hand too.
create function answers.by_hand() returns setof uuid language sql stable as $$
    select n.id from answers.untold() n left join answers.chosen() c on c.person_id = n.person_id
        where n.person_id <> platform.actor() and answers.wanted(n.kind, c.how_much)
          and (coalesce(c.means, 'IN_PERSON') in ('IN_PERSON', 'PHONE', 'LETTER')
               or (c.means = 'EMAIL' and n.on_date < platform.today() - 3))
$$;
