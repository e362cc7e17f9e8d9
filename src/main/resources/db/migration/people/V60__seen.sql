-- Who opened what a person said of themselves for those who arrange, and on which day: for that person to see.
create table people.seen (
    person_id uuid not null references people.person,
    reader_id uuid not null references people.person,
    on_date date not null,
    organisation_id uuid not null,
    reader_name text not null,
    taking_part_as text not null,
    check (reader_id <> person_id),
    primary key (person_id, reader_id, on_date)
);
create index on people.seen (reader_id);
alter table people.seen enable row level security;
alter table people.seen force row level security;
create trigger keep before update or delete on people.seen for each row execute function platform.refuse_change();
create trigger keep_all before truncate on people.seen execute function platform.refuse_change();
grant select, insert on people.seen to ${app};
create policy open_it on people.seen for insert to ${app}
    with check (organisation_id = platform.organisation() and reader_id = platform.actor() and on_date = platform.today()
        and taking_part_as = people.part()
        and exists (select from people.person p where p.id = seen.reader_id and p.name = seen.reader_name)
        and exists (select from people.person p where p.id = seen.person_id));
create policy reader on people.seen for select to ${app}
    using (organisation_id = platform.organisation() and reader_id = platform.actor());
create policy self on people.seen for select to ${app}
    using (organisation_id = platform.organisation() and person_id = platform.actor());
