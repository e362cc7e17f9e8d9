-- Past comments brought in on a page. A file's bytes lie here in pieces until it ended, so that any process of the program can
-- go on with it; what became of each of its rows stays.

-- The named system actor that writes what a coordinator ordered, and the founder, as whom bin/import works. Nobody signs in as either.
create function voice.importing() returns boolean language sql stable as
$$ select platform.actor() = '00000000-0000-4000-8000-000000000005' or platform.founding() $$;

create table voice.import_file (
    id uuid primary key,
    organisation_id uuid not null,
    name text not null,
    bytes bigint not null,
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp()
);
-- The only rows here that are taken away: when the file was read to its end, was refused or was dropped.
create table voice.import_piece (
    file_id uuid not null references voice.import_file,
    number int not null,
    organisation_id uuid not null,
    content bytea not null,
    primary key (file_id, number)
);
alter table voice.import_piece alter column content set storage external;
-- What was decided about a file, one after the other; the newest counts. Of two who press at once, one has the number.
-- READ says which column holds what. CHECKED, REFUSED and DONE are the program's own words.
create table voice.import_turn (
    file_id uuid not null references voice.import_file,
    number int not null,
    organisation_id uuid not null,
    what text not null check (what in ('READ', 'CHECKED', 'REFUSED', 'START', 'STOP', 'DONE', 'DROPPED')),
    service_id uuid references places.service,
    words_column text,
    date_column text,
    unit_column text,
    kind_column text,
    theme_column text,
    why text,
    detail text,
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (file_id, number),
    check ((what = 'READ') = (service_id is not null and words_column is not null))
);
-- What the first reading of the whole file found; turn is the number of the READ that it followed.
create table voice.import_checked (
    file_id uuid not null references voice.import_file,
    turn int not null,
    organisation_id uuid not null,
    rows bigint not null,
    refused bigint not null,
    digest bytea not null,
    primary key (file_id, turn)
);
-- Names of units that are none of ours, and words for a kind that name none of our kinds, with how many rows have them.
create table voice.import_unknown (
    file_id uuid not null,
    turn int not null,
    part text not null check (part in ('UNIT', 'KIND')),
    name text not null,
    organisation_id uuid not null,
    rows int not null,
    primary key (file_id, turn, part, name)
);
-- The first rows that cannot be taken, without their words.
create table voice.import_first_refused (
    file_id uuid not null,
    turn int not null,
    line bigint not null,
    organisation_id uuid not null,
    why text not null,
    detail text,
    primary key (file_id, turn, line)
);
-- How far it is, and what became of the rows of one batch: written in the batch's own transaction. Whoever adds the next number
-- has the work; a step without an import only checks.
create table voice.import_step (
    file_id uuid not null references voice.import_file,
    number int not null,
    organisation_id uuid not null,
    turn int not null,
    import_id uuid references voice.import,
    rows bigint not null,
    part real not null,
    last_line bigint not null,
    refused int not null,
    taken_lines bigint[] not null,
    there_lines bigint[] not null,
    there_in uuid[] not null,
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (file_id, number)
);
create index on voice.import_step (import_id);
-- A row that could not be taken, with its words: none is lost when the file is gone.
create table voice.import_refused (
    file_id uuid not null references voice.import_file,
    line bigint not null,
    organisation_id uuid not null,
    why text not null,
    detail text,
    words text not null,
    primary key (file_id, line)
);
-- A comment in which the name of a person may stand. A help for whoever looks, no proof.
create table voice.import_name_like (
    raised_id uuid primary key references voice.raised,
    organisation_id uuid not null,
    import_id uuid not null references voice.import
);
create index on voice.import_name_like (import_id);
-- An import took comments that stand in one that is withdrawn: that one does not come back while this one stands.
create table voice.import_again (
    import_id uuid not null references voice.import,
    in_place_of uuid not null references voice.import,
    organisation_id uuid not null,
    primary key (import_id, in_place_of)
);

-- One comment held back, or with no comment the whole import withdrawn; a later row undoes it. Why, and who, is for coordinators;
-- the bare fact is what every reader's policies ask.
create table voice.import_shut_why (
    id uuid primary key,
    organisation_id uuid not null,
    reason text not null check (reason ~ '[^[:space:]]'),
    by_id uuid not null,
    by_name text not null,
    on_date date not null,
    recorded_at timestamptz not null default clock_timestamp()
);
create table voice.import_shut (
    id uuid primary key references voice.import_shut_why,
    organisation_id uuid not null,
    import_id uuid not null references voice.import,
    raised_id uuid references voice.raised,
    number int not null,
    shut boolean not null,
    unique nulls not distinct (import_id, raised_id, number)
);
-- How many comments were held back when it was opened, by whoever looked first.
alter table voice.import_opening add column held int;

create function voice.ended_files() returns setof uuid language sql stable as
$$ select file_id from voice.import_turn where what in ('REFUSED', 'DONE', 'DROPPED') $$;
create function voice.withdrawn_imports() returns setof uuid language sql stable as $$
    select import_id from (select distinct on (import_id) import_id, shut from voice.import_shut
        where raised_id is null order by import_id, number desc) newest where shut
$$;
create function voice.held_comments() returns setof uuid language sql stable as $$
    select raised_id from (select distinct on (raised_id) raised_id, shut from voice.import_shut
        where raised_id is not null order by raised_id, number desc) newest where shut
$$;
create function voice.come_again() returns setof uuid language sql stable as $$
    select in_place_of from voice.import_again where not import_id = any (array(select voice.withdrawn_imports()))
$$;
create or replace function voice.readable_imports() returns setof uuid language sql stable as $$
    (select id from voice.import where (select people.i_coordinate())
    union select import_id from voice.import_opening where platform.capacity() is not null)
    except select voice.withdrawn_imports()
$$;

do $$
declare t text;
begin
    foreach t in array array['import_file', 'import_turn', 'import_checked', 'import_unknown', 'import_first_refused',
                             'import_step', 'import_refused', 'import_name_like', 'import_again', 'import_shut_why', 'import_shut'] loop
        execute format('alter table voice.%I enable row level security', t);
        execute format('alter table voice.%I force row level security', t);
        execute format('create trigger keep before update or delete on voice.%I for each row execute function platform.refuse_change()', t);
        execute format('create trigger keep_all before truncate on voice.%I execute function platform.refuse_change()', t);
        execute format('grant select, insert on voice.%I to ${app}', t);
    end loop;
    foreach t in array array['import_file', 'import_turn', 'import_step', 'import_shut_why'] loop
        execute format('create trigger stamp before insert on voice.%I for each row execute function platform.stamp()', t);
    end loop;
    -- All but the bare fact that something is shut is between the coordinators and the program.
    foreach t in array array['import_file', 'import_piece', 'import_turn', 'import_checked', 'import_unknown', 'import_first_refused',
                             'import_step', 'import_refused', 'import_name_like', 'import_again', 'import_shut_why'] loop
        execute format('create policy read on voice.%I for select to ${app} using (organisation_id = platform.organisation()
            and ((select people.i_coordinate()) or (select voice.importing())))', t);
    end loop;
    -- What the program found, only the program writes down.
    foreach t in array array['import_checked', 'import_unknown', 'import_first_refused', 'import_step', 'import_refused',
                             'import_name_like', 'import_again'] loop
        execute format('create policy import on voice.%I for insert to ${app} with check (organisation_id = platform.organisation()
            and (select voice.importing()))', t);
    end loop;
end $$;

alter table voice.import_piece enable row level security;
alter table voice.import_piece force row level security;
create trigger keep before update on voice.import_piece for each row execute function platform.refuse_change();
create trigger keep_all before truncate on voice.import_piece execute function platform.refuse_change();
grant select, insert, delete on voice.import_piece to ${app};
create policy bring on voice.import_piece for insert to ${app}
    with check (organisation_id = platform.organisation() and (select people.i_coordinate())
        and file_id = any (array(select id from voice.import_file where by_id = platform.actor()))
        and not file_id = any (array(select file_id from voice.import_turn)));
create policy ended on voice.import_piece for delete to ${app}
    using (organisation_id = platform.organisation() and ((select people.i_coordinate()) or (select voice.importing()))
        and file_id = any (array(select voice.ended_files())));

create policy bring on voice.import_file for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and ((select people.i_coordinate()) or platform.founding()));
create policy decide on voice.import_turn for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and (((select people.i_coordinate()) and what in ('READ', 'START', 'STOP', 'DROPPED'))
            or platform.founding()
            or ((select voice.importing()) and what in ('CHECKED', 'REFUSED', 'STOP', 'DONE', 'DROPPED')))
        and file_id = any (array(select id from voice.import_file))
        and not file_id = any (array(select voice.ended_files())));

create policy read on voice.import_shut for select to ${app}
    using (organisation_id = platform.organisation() and (platform.capacity() is not null or (select voice.importing())));
create policy shut on voice.import_shut_why for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and (select people.i_coordinate()));
create policy shut on voice.import_shut for insert to ${app}
    with check (organisation_id = platform.organisation() and (select people.i_coordinate())
        and id = any (array(select id from voice.import_shut_why where by_id = platform.actor()))
        and import_id = any (array(select id from voice.import))
        and (shut or raised_id is not null or not import_id = any (array(select voice.come_again()))));

-- A comment held back is for coordinators alone; one of an import that is withdrawn is for nobody (readable_imports).
create policy not_held on voice.raised as restrictive for select to ${app}
    using (import_id is null or (select people.i_coordinate()) or (select voice.importing())
        or not id = any (array(select voice.held_comments())));
-- Others do not learn that what is withdrawn was ever opened, nor that it was there.
create policy not_withdrawn on voice.import_opening as restrictive for select to ${app}
    using ((select people.i_coordinate()) or not import_id = any (array(select voice.withdrawn_imports())));

-- The program writes past comments, and no other words, for an import of this organisation.
create policy importing on voice.import for insert to ${app}
    with check (organisation_id = platform.organisation() and (select voice.importing()));
create policy importing_reads on voice.import for select to ${app}
    using (organisation_id = platform.organisation() and (select voice.importing()));
create policy importing on voice.imported_unit for insert to ${app}
    with check (organisation_id = platform.organisation() and (select voice.importing()));
create policy importing_reads on voice.imported_unit for select to ${app}
    using (organisation_id = platform.organisation() and (select voice.importing()));
create policy importing on voice.raised for insert to ${app}
    with check (organisation_id = platform.organisation() and (select voice.importing()) and signing = 'IMPORTED'
        and import_id = any (array(select id from voice.import)));
create policy importing_reads on voice.raised for select to ${app}
    using (organisation_id = platform.organisation() and (select voice.importing()) and signing = 'IMPORTED');
create policy importing on voice.words for insert to ${app}
    with check (organisation_id = platform.organisation() and (select voice.importing()) and version = 1);
-- Whose names may stand in past comments.
create policy importing on people.person for select to ${app}
    using (organisation_id = platform.organisation() and (select voice.importing()));
