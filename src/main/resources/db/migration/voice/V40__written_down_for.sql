-- Written down for its author by somebody else, with the author's consent: who wrote, and why, stands with it for good.
alter table voice.raised
    add column writing_id uuid references people.writing_for,
    add column written_by text,
    add column because text,
    add check ((writing_id is null) = (written_by is null) and (writing_id is null) = (because is null)),
    add check (writing_id is null or signing = 'NAMED');
create index on voice.raised (writing_id);

-- "Yes, this is what I said", by the author alone.
create table voice.written_down_check (
    raised_id uuid primary key references voice.raised,
    organisation_id uuid not null,
    on_date date not null
);
alter table voice.written_down_check enable row level security;
alter table voice.written_down_check force row level security;
create trigger keep before update or delete on voice.written_down_check for each row execute function platform.refuse_change();
create trigger keep_all before truncate on voice.written_down_check execute function platform.refuse_change();
grant select, insert on voice.written_down_check to ${app};
-- Nothing written down for somebody comes through the box; its role reads items with the same statement.
grant select on voice.written_down_check to ${suggest};
create policy read on voice.written_down_check for select to ${app}
    using (organisation_id = platform.organisation() and raised_id = any (array(select id from voice.raised)));
create policy say on voice.written_down_check for insert to ${app}
    with check (organisation_id = platform.organisation() and on_date = platform.today()
        and raised_id = any (array(select answers.raised_by_me())));

-- The writer raises in the author's name only while the consent holds, and only with what the consent says.
create policy written_down on voice.raised for insert to ${app}
    with check (organisation_id = platform.organisation() and signing = 'NAMED' and said_on = platform.today()
        and writing_id is not null);
create policy written_down_by_consent on voice.raised as restrictive for insert to ${app}
    with check (writing_id is null or (writing_id, author_id, author_name, written_by, because)
        in (select n.id, n.person_id, n.person_name, n.writer_name, n.because from people.writing_now() n));
-- What I write down in this very transaction. When it ends the writer has no more hold on it than anyone: xmin is the
-- transaction that added the row.
create policy written_down_now on voice.raised for select to ${app}
    using (organisation_id = platform.organisation() and writing_id is not null and xmin = pg_current_xact_id()::xid);
create function voice.being_written_down() returns setof uuid language sql stable as $$
    select r.id from voice.raised r
    where r.writing_id = any (array(select n.id from people.writing_now() n)) and r.xmin = pg_current_xact_id()::xid
$$;

create policy written_down on voice.words for insert to ${app}
    with check (organisation_id = platform.organisation() and version = 1
        and raised_id = any (array(select voice.being_written_down())));
create policy written_down on answers.author for insert to ${app}
    with check (organisation_id = platform.organisation() and author_id = any (array(select n.person_id from people.writing_now() n))
        and subject_id = any (array(select voice.being_written_down())));
create policy written_down on answers.struck_out for insert to ${app}
    with check (organisation_id = platform.organisation() and subject_id = any (array(select voice.being_written_down())));
create policy written_down on answers.reader for insert to ${app}
    with check (organisation_id = platform.organisation() and subject_id = any (array(select voice.being_written_down())));
create policy written_down on answers.owed for insert to ${app}
    with check (organisation_id = platform.organisation() and round = 1
        and subject_id = any (array(select voice.being_written_down())));
