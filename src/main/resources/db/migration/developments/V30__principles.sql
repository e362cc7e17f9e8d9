-- Which of the service's principles a change of colour serves, and which it strains and why even so (catalogue GX.10, T1.12):
-- the wording that held then.
create table developments.entry_principle (
    decision_id uuid not null references developments.entry,
    principle_id uuid not null,
    number int not null,
    organisation_id uuid not null,
    strains boolean not null,
    because text not null,
    primary key (decision_id, principle_id),
    foreign key (principle_id, number) references principles.wording,
    check (strains = (because <> ''))
);
create index on developments.entry_principle (principle_id);
alter table developments.entry_principle enable row level security;
alter table developments.entry_principle force row level security;
grant select, insert on developments.entry_principle to ${app};
create trigger keep before update or delete on developments.entry_principle for each row execute function platform.refuse_change();
create trigger keep_all before truncate on developments.entry_principle execute function platform.refuse_change();
create policy read on developments.entry_principle for select to ${app}
    using (organisation_id = platform.organisation() and exists (select from developments.entry e where e.id = decision_id));
create policy say on developments.entry_principle for insert to ${app}
    with check (organisation_id = platform.organisation()
        and exists (select from developments.entry e
                    where e.id = decision_id and e.by_id = platform.actor() and e.on_date = platform.today()));
