-- Themes are the service's own words for what things are about. They stand beside what people said, never in its place.
create table voice.theme (
    id uuid primary key,
    organisation_id uuid not null,
    service_id uuid not null references places.service,
    name_en text not null,
    name_cy text not null,
    by_id uuid not null,
    on_date date not null
);
-- That something raised is about a theme, or is not: numbered, the newest counts, and its author's word before anybody's.
-- by_author: then neither an id nor a name of theirs stands here.
create table voice.themed (
    raised_id uuid not null references voice.raised,
    theme_id uuid not null references voice.theme,
    number int not null,
    organisation_id uuid not null,
    is_about boolean not null,
    by_author boolean not null,
    by_id uuid,
    by_name text,
    on_date date not null,
    primary key (raised_id, theme_id, number),
    check (by_author = (by_id is null) and by_author = (by_name is null))
);
create index on voice.themed (theme_id);
create view voice.theme_now with (security_invoker = true) as
    select distinct on (raised_id, theme_id) raised_id, theme_id, organisation_id, is_about, by_author, by_name, on_date
    from voice.themed order by raised_id, theme_id, by_author desc, number desc;
-- What its author has said of a theme stays until its author says otherwise.
create function voice.author_has_spoken() returns trigger language plpgsql as $$
begin
    if not new.by_author and exists (select from voice.themed t
        where t.raised_id = new.raised_id and t.theme_id = new.theme_id and t.by_author) then
        raise exception 'its author has said what it is about' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger the_author_before_anybody before insert on voice.themed for each row execute function voice.author_has_spoken();

do $$
declare t text;
begin
    foreach t in array array['theme', 'themed'] loop
        execute format('alter table voice.%I enable row level security', t);
        execute format('alter table voice.%I force row level security', t);
        execute format('create trigger keep before update or delete on voice.%I for each row execute function platform.refuse_change()', t);
        execute format('create trigger keep_all before truncate on voice.%I execute function platform.refuse_change()', t);
        execute format('grant select, insert on voice.%I to ${app}', t);
        execute format('grant select on voice.%I to ${suggest}, ${batch}', t);
    end loop;
end $$;
grant select on voice.theme_now to ${app}, ${suggest}, ${batch};

-- The words themselves are no secret; a board that is open to all shows them too.
create policy read on voice.theme for select to ${app} using (organisation_id = platform.organisation());
create policy coordinate on voice.theme for insert to ${app}
    with check (organisation_id = platform.organisation() and by_id = platform.actor() and on_date = platform.today()
        and (select people.i_coordinate()) and service_id = any (array(select id from places.service)));
-- What others made of the words goes with them when they are taken back.
create policy read on voice.themed for select to ${app}
    using (organisation_id = platform.organisation() and raised_id = any (array(select voice.visible()))
        and not raised_id = any (array(select voice.taken_back())));
create policy beside on voice.themed for insert to ${app}
    with check (organisation_id = platform.organisation() and on_date = platform.today() and by_id = platform.actor()
        and not by_author and raised_id = any (array(select answers.readable()))
        and theme_id = any (array(select id from voice.theme)));
create policy by_its_author on voice.themed for insert to ${app}
    with check (organisation_id = platform.organisation() and on_date = platform.today() and by_author
        and raised_id = any (array(select answers.raised_by_me())) and theme_id = any (array(select id from voice.theme)));
create policy at_the_code on voice.themed for select to ${suggest}
    using (raised_id = any (array(select suggest.at_my_code())));
create policy at_the_code on voice.theme for select to ${suggest}
    using (id = any (array(select theme_id from voice.themed)));
create policy file on voice.themed for insert to ${batch}
    with check (organisation_id = platform.organisation() and by_author);
create policy look_up on voice.themed for select to ${batch} using (organisation_id = platform.organisation());
create policy look_up on voice.theme for select to ${batch} using (organisation_id = platform.organisation());
grant insert on voice.themed to ${batch};

-- How much was said is counted by the batch role, whole, and given out only as safe numbers: of what was raised here, and of
-- the files that the service has opened and not withdrawn.
create function voice.opened_imports() returns setof uuid language sql stable as $$
    select import_id from voice.import_opening except select voice.withdrawn_imports()
$$;
create policy count on voice.import_opening for select to ${batch} using (organisation_id = platform.organisation());
create policy count on voice.import_shut for select to ${batch} using (organisation_id = platform.organisation());
grant select on voice.import_opening, voice.import_shut to ${batch};

-- A comment that is held back keeps its words back too.
create policy not_held on voice.words as restrictive for select to ${app}
    using (import_id is null or (select people.i_coordinate()) or (select voice.importing())
        or not raised_id = any (array(select voice.held_comments())));
-- The program writes down what files say their comments are about.
create policy importing on voice.imported_theme for insert to ${app}
    with check (organisation_id = platform.organisation() and (select voice.importing()));
create policy importing_reads on voice.imported_theme for select to ${app}
    using (organisation_id = platform.organisation() and (select voice.importing()));
