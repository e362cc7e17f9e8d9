create schema voice;
grant usage on schema voice to ${app}, ${suggest}, ${batch}, ${erase};
-- Only what has to do with the box lies here, and only the box's own roles may look in.
create schema suggest;
grant usage on schema suggest to ${app}, ${suggest}, ${batch};

-- Past comments brought in together from a file. Nobody but the coordinator reads them until the service opens them.
create table voice.import (
    id uuid primary key,
    organisation_id uuid not null,
    service_id uuid not null references places.service,
    file_name text not null,
    started_on date not null,
    -- Of the file and of how it was read: the same file again goes on with the same import.
    digest bytea not null,
    unique (organisation_id, digest)
);
create table voice.import_opening (
    import_id uuid primary key references voice.import,
    organisation_id uuid not null,
    by_id uuid not null,
    by_name text not null,
    on_date date not null
);
-- A unit's name as it stood in a file, until someone says which unit it is.
create table voice.imported_unit (
    id uuid primary key,
    organisation_id uuid not null,
    name text not null,
    unique (organisation_id, name)
);
-- A file's own word for what its comments are about.
create table voice.imported_theme (
    id uuid primary key,
    organisation_id uuid not null,
    name text not null,
    unique (organisation_id, name)
);

-- Something raised. said_on is the day, or for what came without a name the Monday of its week; empty: not known.
-- No moment, no person and no place of sending stands here for what came without a name. opens says when what its author
-- does about it is read: on the next Monday, or within minutes.
create table voice.raised (
    id uuid primary key,
    organisation_id uuid not null,
    kind text check (kind in ('SUGGESTION', 'ISSUE', 'CHALLENGE', 'COMPLIMENT', 'QUESTION')),
    unit_id uuid references places.unit,
    imported_unit_id uuid references voice.imported_unit,
    signing text not null check (signing in ('NAMED', 'NOT_SHOWN', 'UNSIGNED', 'IMPORTED')),
    author_id uuid references people.person,
    author_name text,
    taking_part_as text,
    audience text not null check (audience in ('ANSWERERS', 'UNIT', 'ORGANISATION')),
    said_on date,
    opens text not null check (opens in ('MONDAY', 'TODAY')),
    open_on date not null,
    language text check (language in ('en', 'cy')),
    import_id uuid references voice.import,
    -- The words of the file that it came from; identity tells it from every other row that was ever imported.
    imported_kind text,
    imported_theme_id uuid references voice.imported_theme,
    identity bytea,
    check ((signing = 'NAMED') = (author_id is not null)),
    check ((signing = 'IMPORTED') = (import_id is not null)),
    check (signing = 'IMPORTED' or (kind is not null and language is not null)),
    check (signing not in ('NOT_SHOWN', 'UNSIGNED') or extract(isodow from said_on) = 1)
);
create index on voice.raised (author_id);
create index on voice.raised (unit_id);
create index on voice.raised (import_id, said_on desc);
create index on voice.raised (organisation_id, said_on desc, id);
create index on voice.raised (imported_unit_id, import_id);
create index on voice.raised (imported_theme_id, import_id);
-- All that did not come in from files: what policies read through stays small however large the past is.
create index raised_here on voice.raised (organisation_id) where import_id is null;
create unique index raised_identity on voice.raised (organisation_id, identity);

-- Words as they are looked for: in small letters and without the marks on them, because people leave out a circumflex.
create function voice.plain(words text) returns text language sql immutable as $$
    select lower(regexp_replace(normalize(words, NFD), '[\u0300-\u036f]', '', 'g'))
$$;
-- Both languages in one: English words by their stem, and every word as it stands. Welsh has no stems here; what looks for
-- words undoes the mutations.
create function voice.findable(words text) returns tsvector language sql immutable as $$
    select strip(to_tsvector('english', voice.plain(words)) || to_tsvector('simple', voice.plain(words)))
$$;

-- The words stand apart from their record, so that the erasing role alone can take them away by law.
create table voice.words (
    id uuid primary key,
    organisation_id uuid not null,
    raised_id uuid not null references voice.raised,
    version int not null,
    -- Empty for what did not come in from a file.
    import_id uuid references voice.import,
    body text not null,
    said_on date,
    found tsvector not null generated always as (voice.findable(body)) stored,
    unique (raised_id, version)
);
create index on voice.words (organisation_id, said_on desc);
-- What the author adds later, or writes back to those who answer.
create table voice.addition (
    id uuid primary key,
    organisation_id uuid not null,
    raised_id uuid not null references voice.raised,
    body text not null,
    said_on date not null,
    found tsvector not null generated always as (voice.findable(body)) stored
);
create index on voice.addition (raised_id);
create index on voice.addition (organisation_id, said_on desc);
-- A name put to it later by whoever has the seven words. Nobody has checked it.
create table voice.name_given (
    raised_id uuid primary key references voice.raised,
    organisation_id uuid not null,
    name text not null,
    on_date date not null
);
-- What a reader wrote beside it; not the person's meaning until the person says so.
create table voice.summary (
    id uuid primary key,
    organisation_id uuid not null,
    raised_id uuid not null references voice.raised,
    body text not null,
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp()
);
create index on voice.summary (raised_id);
create table voice.summary_check (
    summary_id uuid primary key references voice.summary,
    organisation_id uuid not null,
    meant_it boolean not null,
    on_date date not null
);
-- Before more people may read it, someone looks for other people's names. Holding back needs a reason the author reads.
create table voice.look (
    id uuid primary key,
    organisation_id uuid not null,
    raised_id uuid not null references voice.raised,
    cleared boolean not null,
    reason text,
    by_id uuid not null,
    by_name text not null,
    taking_part_as text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    check (cleared or reason is not null)
);
create index on voice.look (raised_id);
-- Which versions and additions were before the eyes of whoever looked: what is added later needs a look of its own.
create table voice.looked_at (
    look_id uuid not null references voice.look,
    part_id uuid not null,
    organisation_id uuid not null,
    primary key (look_id, part_id)
);
-- The versions and additions that more people than those who answer may read.
create table voice.cleared (
    part_id uuid primary key,
    raised_id uuid not null references voice.raised,
    organisation_id uuid not null
);
create index on voice.cleared (raised_id);
-- That something was held back: for everyone to count, where the words and the reason are for others.
create table voice.hold (
    look_id uuid primary key references voice.look,
    organisation_id uuid not null,
    unit_id uuid,
    on_date date not null
);

-- All that is done with the seven words falls in here, as one row of one transaction: the act, the week, no moment.
-- opens_on is a Monday; a Monday already past means "staff see it today".
create table suggest.inbox (
    id uuid primary key check (substr(id::text, 15, 1) = '4'),
    organisation_id uuid not null,
    key bytea not null,
    act text not null check (act in ('RAISE', 'VERSION', 'ADD', 'WITHDRAW', 'NAME', 'VERDICT', 'CHECK', 'HAPPENED', 'ABOUT')),
    raised_id uuid not null check (substr(raised_id::text, 15, 1) = '4'),
    about_id uuid,
    body text,
    yes boolean,
    kind text,
    unit_id uuid,
    signing text check (signing in ('NOT_SHOWN', 'UNSIGNED')),
    audience text,
    nobody_from_unit boolean,
    struck_out uuid[],
    language text,
    week date not null check (extract(isodow from week) = 1),
    opens_on date not null check (extract(isodow from opens_on) = 1)
);
create unique index one_item_each_key on suggest.inbox (key) where act = 'RAISE';
create index on suggest.inbox (key);
-- Which seven words belong to what, as HMAC-SHA-256 under a pepper that is not in the database.
create table suggest.code (
    key bytea primary key,
    organisation_id uuid not null,
    raised_id uuid not null unique references voice.raised
);
-- The one link between a person and what they raised signed in but unnamed. Only their own session reads it.
create table suggest.not_shown (
    id uuid primary key,
    organisation_id uuid not null,
    person_id uuid not null references people.person,
    key bytea not null unique
);

create function voice.readable_imports() returns setof uuid language sql stable as $$
    select id from voice.import where (select people.i_coordinate())
    union select import_id from voice.import_opening where platform.capacity() is not null
$$;
-- What has been taken back, also in the minutes before the box opens.
create function voice.taken_back() returns setof uuid language sql stable as $$
    select subject_id from answers.taken_back union select raised_id from suggest.inbox where act = 'WITHDRAW'
$$;
-- The key at hand; whoever is signed in may hand over several of their own at once, with commas between.
-- What the reader may open of all that did not come in from files.
create function voice.visible() returns setof uuid language sql stable as $$
    select id from voice.raised where import_id is null
$$;
create function suggest.keys() returns bytea[] language sql stable as
$$ select array(select decode(k, 'hex') from unnest(string_to_array(nullif(current_setting('cairn.key', true), ''), ',')) k) $$;
create function suggest.at_my_code() returns setof uuid language sql stable as
$$ select raised_id from suggest.code where key = any ((select suggest.keys())::bytea[]) $$;

do $$
declare t text;
begin
    foreach t in array array['import', 'import_opening', 'imported_unit', 'imported_theme', 'raised', 'words', 'addition', 'name_given', 'summary', 'summary_check', 'look', 'looked_at', 'cleared', 'hold'] loop
        execute format('alter table voice.%I enable row level security', t);
        execute format('alter table voice.%I force row level security', t);
        execute format('create trigger keep before update or delete on voice.%I for each row execute function platform.refuse_change()', t);
        execute format('create trigger keep_all before truncate on voice.%I execute function platform.refuse_change()', t);
        execute format('grant select, insert on voice.%I to ${app}', t);
    end loop;
    foreach t in array array['inbox', 'code', 'not_shown'] loop
        execute format('alter table suggest.%I enable row level security', t);
        execute format('alter table suggest.%I force row level security', t);
    end loop;
    foreach t in array array['summary', 'look'] loop
        execute format('create trigger stamp before insert on voice.%I for each row execute function platform.stamp()', t);
    end loop;
    -- The batch moves the box's contents here, for one organisation at a time.
    foreach t in array array['raised', 'words', 'addition', 'name_given', 'summary_check'] loop
        execute format('create policy file on voice.%I for insert to ${batch} with check (organisation_id = platform.organisation())', t);
        execute format('create policy look_up on voice.%I for select to ${batch} using (organisation_id = platform.organisation())', t);
        execute format('grant select, insert on voice.%I to ${batch}', t);
    end loop;
    create policy look_up on voice.summary for select to ${batch} using (organisation_id = platform.organisation());
    grant select on voice.summary to ${batch};
    -- Whoever has the seven words reads what belongs to them.
    foreach t in array array['words', 'addition', 'name_given', 'summary', 'look'] loop
        execute format('create policy at_the_code on voice.%I for select to ${suggest} using (raised_id = any (array(select suggest.at_my_code())))', t);
        execute format('grant select on voice.%I to ${suggest}', t);
    end loop;
end $$;

create policy read on voice.import for select to ${app}
    using (organisation_id = platform.organisation() and ((select people.i_coordinate())
        or id = any (array(select import_id from voice.import_opening))));
create policy read on voice.import_opening for select to ${app}
    using (organisation_id = platform.organisation() and platform.capacity() is not null);
create policy read on voice.imported_unit for select to ${app}
    using (organisation_id = platform.organisation() and (platform.capacity() is not null or platform.founding()));

create policy read on voice.imported_theme for select to ${app}
    using (organisation_id = platform.organisation() and (platform.capacity() is not null or platform.founding()));
create policy import on voice.imported_theme for insert to ${app}
    with check (organisation_id = platform.organisation() and platform.founding());

-- These ask one row for each, and not all that may be read for a list of which most is not wanted: that list grows for ever.
create policy read on voice.raised for select to ${app}
    using (organisation_id = platform.organisation()
        and ((import_id is null
              and exists (select from answers.reader r where r.subject_id = raised.id and r.reader_id = any (array(select answers.my_keys())))
              and not exists (select from answers.struck_out s where s.subject_id = raised.id and s.person_id = platform.actor()))
             or import_id = any (array(select voice.readable_imports()))));
create policy at_the_code on voice.raised for select to ${suggest}
    using (id = any (array(select suggest.at_my_code())));
grant select on voice.raised, voice.imported_unit to ${suggest};

-- Words taken back are for their author alone, from the next request on.
create policy read on voice.words for select to ${app}
    using (organisation_id = platform.organisation() and import_id is null
        and exists (select from voice.raised v where v.id = words.raised_id and v.import_id is null)
        and (raised_id = any (array(select answers.raised_by_me()))
             or not (exists (select from answers.taken_back b where b.subject_id = words.raised_id)
                     or raised_id = any (array(select i.raised_id from suggest.inbox i where i.act = 'WITHDRAW'))))
        and (not exists (select from answers.reader r where r.subject_id = words.raised_id
                         and (r.reader_id = platform.organisation() or r.reader_id = people.part_unit()))
             or exists (select from answers.reader r where r.subject_id = words.raised_id
                        and (r.reader_id = platform.actor() or r.reader_id = any (array(select answers.my_posts()))))
             or exists (select from voice.cleared c where c.part_id = words.id)));
create policy read_imported on voice.words for select to ${app}
    using (organisation_id = platform.organisation() and import_id = any (array(select voice.readable_imports())));
create policy read on voice.addition for select to ${app}
    using (organisation_id = platform.organisation()
        and exists (select from voice.raised v where v.id = addition.raised_id and v.import_id is null)
        and (raised_id = any (array(select answers.raised_by_me()))
             or not (exists (select from answers.taken_back b where b.subject_id = addition.raised_id)
                     or raised_id = any (array(select i.raised_id from suggest.inbox i where i.act = 'WITHDRAW'))))
        and (not exists (select from answers.reader r where r.subject_id = addition.raised_id
                         and (r.reader_id = platform.organisation() or r.reader_id = people.part_unit()))
             or exists (select from answers.reader r where r.subject_id = addition.raised_id
                        and (r.reader_id = platform.actor() or r.reader_id = any (array(select answers.my_posts()))))
             or exists (select from voice.cleared c where c.part_id = addition.id)));
-- What others made of the words, and the name beside them, go with them when they are taken back.
create policy read on voice.name_given for select to ${app}
    using (organisation_id = platform.organisation()
        and exists (select from voice.raised v where v.id = name_given.raised_id and v.import_id is null)
        and not exists (select from answers.taken_back b where b.subject_id = name_given.raised_id)
        and not raised_id = any (array(select i.raised_id from suggest.inbox i where i.act = 'WITHDRAW')));
create policy read on voice.summary for select to ${app}
    using (organisation_id = platform.organisation() and raised_id = any (array(select answers.readable()))
        and not raised_id = any (array(select voice.taken_back())));
create policy read on voice.summary_check for select to ${app}
    using (organisation_id = platform.organisation() and summary_id = any (array(select id from voice.summary)));
create policy read on voice.look for select to ${app}
    using (organisation_id = platform.organisation() and raised_id = any (array(select answers.readable())));
create policy read on voice.looked_at for select to ${app}
    using (organisation_id = platform.organisation() and look_id = any (array(select id from voice.look)));
create policy read on voice.cleared for select to ${app}
    using (organisation_id = platform.organisation()
        and exists (select from answers.reader r where r.subject_id = cleared.raised_id and r.reader_id = any (array(select answers.my_keys())))
        and not exists (select from answers.struck_out s where s.subject_id = cleared.raised_id and s.person_id = platform.actor()));
create policy at_the_code on voice.cleared for select to ${suggest}
    using (raised_id = any (array(select suggest.at_my_code())));
create policy at_the_code on voice.looked_at for select to ${suggest}
    using (look_id = any (array(select id from voice.look)));
grant select on voice.looked_at, voice.cleared to ${suggest};
create policy at_the_code on voice.summary_check for select to ${suggest}
    using (summary_id = any (array(select id from voice.summary)));
grant select on voice.summary_check to ${suggest};

-- Only the author raises, adds, makes a new version and takes back.
create policy raise on voice.raised for insert to ${app}
    with check (organisation_id = platform.organisation() and signing = 'NAMED' and author_id = platform.actor()
        and said_on = platform.today());
create policy raise on voice.words for insert to ${app}
    with check (organisation_id = platform.organisation() and raised_id = any (array(select answers.raised_by_me())));
create policy raise on voice.addition for insert to ${app}
    with check (organisation_id = platform.organisation() and raised_id = any (array(select answers.raised_by_me())));
create policy raise on voice.summary_check for insert to ${app}
    with check (organisation_id = platform.organisation() and summary_id = any (array(select id from voice.summary
        where raised_id = any (array(select answers.raised_by_me())))));
-- Readers write beside, in their own name.
create policy beside on voice.summary for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and raised_id = any (array(select answers.readable())));
create policy counted on voice.hold for select to ${app}
    using (organisation_id = platform.organisation() and (select people.taking_part()));
create policy beside on voice.hold for insert to ${app}
    with check (organisation_id = platform.organisation() and on_date = platform.today()
        and look_id = any (array(select id from voice.look where by_id = platform.actor())));
create policy beside on voice.looked_at for insert to ${app}
    with check (organisation_id = platform.organisation()
        and look_id = any (array(select id from voice.look where by_id = platform.actor())));
create policy beside on voice.cleared for insert to ${app}
    with check (organisation_id = platform.organisation() and raised_id = any (array(select answers.looked_at_by_me())));
create policy beside on voice.look for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and raised_id = any (array(select answers.readable())));

-- Imports are made by the operator's command as the founder, and opened by the coordinator.
create policy import on voice.import for insert to ${app}
    with check (organisation_id = platform.organisation() and platform.founding());
create policy founding on voice.import for select to ${app}
    using (organisation_id = platform.organisation() and platform.founding());
create policy import on voice.imported_unit for insert to ${app}
    with check (organisation_id = platform.organisation() and platform.founding());
create policy import on voice.raised for insert to ${app}
    with check (organisation_id = platform.organisation() and platform.founding() and signing = 'IMPORTED');
create policy import on voice.words for insert to ${app}
    with check (organisation_id = platform.organisation() and platform.founding());
create policy founding on voice.raised for select to ${app}
    using (organisation_id = platform.organisation() and platform.founding() and signing = 'IMPORTED');
create policy open on voice.import_opening for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and (select people.i_coordinate()));

create policy drop_in on suggest.inbox for insert to ${suggest}
    with check (organisation_id = platform.organisation() and key = any ((select suggest.keys())::bytea[]));
create policy mine on suggest.inbox for select to ${suggest} using (key = any ((select suggest.keys())::bytea[]));
create policy taken_back on suggest.inbox for select to ${app}
    using (organisation_id = platform.organisation() and act = 'WITHDRAW');
create policy empty_it on suggest.inbox for all to ${batch} using (true) with check (false);
grant select, insert on suggest.inbox to ${suggest};
grant select (raised_id, act, organisation_id) on suggest.inbox to ${app};
grant select, delete on suggest.inbox to ${batch};

create policy mine on suggest.code for select to ${suggest} using (key = any ((select suggest.keys())::bytea[]));
create policy file on suggest.code for insert to ${batch} with check (organisation_id = platform.organisation());
create policy look_up on suggest.code for select to ${batch} using (organisation_id = platform.organisation());
grant select on suggest.code to ${suggest};
grant select, insert on suggest.code to ${batch};

create policy mine on suggest.not_shown for select to ${app} using (person_id = platform.actor());
create policy raise on suggest.not_shown for insert to ${app}
    with check (organisation_id = platform.organisation() and person_id = platform.actor());
grant select, insert on suggest.not_shown to ${app};

-- The answers that stand at the code.
create policy at_the_code on answers.subject for select to ${suggest} using (id = any (array(select suggest.at_my_code())));
create policy at_the_code on answers.owed for select to ${suggest} using (subject_id = any (array(select suggest.at_my_code())));
create policy at_the_code on answers.passed_on for select to ${suggest} using (owed_id = any (array(select id from answers.owed)));
create policy at_the_code on answers.acknowledgement for select to ${suggest} using (owed_id = any (array(select id from answers.owed)));
create policy at_the_code on answers.answered for select to ${suggest} using (owed_id = any (array(select id from answers.owed)));
create policy at_the_code on answers.debate for select to ${suggest} using (owed_id = any (array(select id from answers.owed)));
create policy at_the_code on answers.answer for select to ${suggest} using (owed_id = any (array(select id from answers.owed)));
create policy at_the_code on answers.telling for select to ${suggest} using (answer_id = any (array(select id from answers.answer)));
create policy at_the_code on answers.verdict for select to ${suggest} using (answer_id = any (array(select id from answers.answer)));
create policy at_the_code on answers.taken_back for select to ${suggest} using (subject_id = any (array(select suggest.at_my_code())));
grant select on answers.subject, answers.taken_back, answers.owed, answers.owed_now, answers.passed_on, answers.acknowledgement, answers.answered, answers.debate, answers.answer,
    answers.telling, answers.verdict to ${suggest};

-- By law, and only by name of this role, words can be taken away; their record and its date stay.
create policy erase on voice.words for all to ${erase} using (true) with check (false);
create policy erase on voice.addition for all to ${erase} using (true) with check (false);
grant select (id, raised_id, organisation_id), delete on voice.words, voice.addition to ${erase};
