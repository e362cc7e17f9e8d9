-- Whether a person wants to be told of this one thing, raised without showing their name, also the way they chose for the
-- rest. Numbered, the newest counts; nothing here says more of the person than the link row does.
create table suggest.tell_also (
    not_shown_id uuid not null references suggest.not_shown,
    number int not null,
    organisation_id uuid not null,
    also boolean not null,
    primary key (not_shown_id, number)
);
-- Of which answers a notice was made. No day stands here.
create table suggest.told_also (
    not_shown_id uuid not null references suggest.not_shown,
    answer_id uuid not null references answers.answer,
    organisation_id uuid not null,
    primary key (not_shown_id, answer_id)
);
do $$
declare t text;
begin
    foreach t in array array['tell_also', 'told_also'] loop
        execute format('alter table suggest.%I enable row level security', t);
        execute format('alter table suggest.%I force row level security', t);
        execute format('create trigger keep before update or delete on suggest.%I for each row execute function platform.refuse_change()', t);
        execute format('create trigger keep_all before truncate on suggest.%I execute function platform.refuse_change()', t);
    end loop;
end $$;
create policy mine on suggest.tell_also for select to ${app}
    using (organisation_id = platform.organisation() and not_shown_id = any (array(select id from suggest.not_shown)));
create policy choose on suggest.tell_also for insert to ${app}
    with check (organisation_id = platform.organisation() and not_shown_id = any (array(select id from suggest.not_shown)));
grant select, insert on suggest.tell_also to ${app};

-- The role that tells finds the person only where that person asked for it.
create policy tell on suggest.tell_also for select to ${batch}
    using (organisation_id = platform.organisation() or platform.organisation() is null);
create policy tell on suggest.not_shown for select to ${batch}
    using (organisation_id = platform.organisation() and id = any (array(select not_shown_id from suggest.tell_also)));
create policy tell on suggest.told_also for select to ${batch} using (organisation_id = platform.organisation());
create policy tell_once on suggest.told_also for insert to ${batch} with check (organisation_id = platform.organisation());
create policy something on answers.notice for insert to ${batch}
    with check (organisation_id = platform.organisation() and kind = 'SOMETHING' and answer_id is null);
grant select on suggest.tell_also, suggest.not_shown to ${batch};
grant select, insert on suggest.told_also to ${batch};
grant insert on answers.notice to ${batch};
