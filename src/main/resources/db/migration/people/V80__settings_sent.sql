-- Which form of the settings was sent, so that the same one sent twice at once is done once. Nobody reads it.
create table people.settings_sent (
    id uuid primary key,
    organisation_id uuid not null,
    by_id uuid not null references people.person,
    on_date date not null
);
alter table people.settings_sent enable row level security;
alter table people.settings_sent force row level security;
create trigger keep before update or delete on people.settings_sent for each row execute function platform.refuse_change();
create trigger keep_all before truncate on people.settings_sent execute function platform.refuse_change();
create policy add on people.settings_sent for insert to ${app}
    with check (organisation_id = platform.organisation() and (select people.i_coordinate())
        and by_id = platform.actor() and on_date = platform.today());
grant insert on people.settings_sent to ${app};
