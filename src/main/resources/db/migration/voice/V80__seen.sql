-- Who opened something raised, and on which day: for its author to see, and for the reader's own copy of everything about them.
-- Of what came without a name the same is written whether or not its author was signed in, so that no row tells the two apart;
-- only who was signed in can read it, in their own session. What an author opens themselves is never written down.
create table voice.seen (
    raised_id uuid not null references voice.raised,
    reader_id uuid not null references people.person,
    on_date date not null,
    organisation_id uuid not null,
    reader_name text not null,
    taking_part_as text not null,
    primary key (raised_id, reader_id, on_date)
);
create index on voice.seen (reader_id);
alter table voice.seen enable row level security;
alter table voice.seen force row level security;
create trigger keep before update or delete on voice.seen for each row execute function platform.refuse_change();
create trigger keep_all before truncate on voice.seen execute function platform.refuse_change();
grant select, insert on voice.seen to ${app};
grant select on voice.seen to ${suggest};
create policy open_it on voice.seen for insert to ${app}
    with check (organisation_id = platform.organisation() and reader_id = platform.actor() and on_date = platform.today()
        and taking_part_as = people.part()
        and exists (select from people.person p where p.id = seen.reader_id and p.name = seen.reader_name)
        and exists (select from voice.raised r where r.id = seen.raised_id and r.import_id is null
                    and r.author_id is distinct from platform.actor()));
create policy reader on voice.seen for select to ${app}
    using (organisation_id = platform.organisation() and reader_id = platform.actor());
create policy author on voice.seen for select to ${app}
    using (organisation_id = platform.organisation()
        and exists (select from voice.raised r where r.id = seen.raised_id and r.author_id = platform.actor()));
create policy at_my_link on voice.seen for select to ${suggest}
    using (exists (select from voice.raised r where r.id = seen.raised_id and r.signing = 'NOT_SHOWN')
        and raised_id = any (array(select suggest.at_my_code())));
