-- Which actions of the model the loop of this subject is evidence of, besides the loop itself (GX.03): what came in through the
-- box says something of the box.
alter table answers.subject add column evidence_of text[] not null default '{}';

-- What somebody was struck out of is in no common sum, so that nobody counts what they may not know of; it is counted apart.
create table answers.apart (
    subject_id uuid primary key references answers.subject,
    organisation_id uuid not null,
    unit_id uuid
);
create index on answers.apart (unit_id);
-- The rounds that wait: nobody has to look through all that was ever answered to find them. Triggers keep it.
create table answers.open_round (
    owed_id uuid primary key references answers.owed,
    organisation_id uuid not null,
    subject_id uuid not null references answers.subject,
    unit_id uuid
);
create index on answers.open_round (unit_id);
create index on answers.open_round (subject_id);

do $$
declare t text;
begin
    foreach t in array array['apart', 'open_round'] loop
        execute format('alter table answers.%I enable row level security', t);
        execute format('alter table answers.%I force row level security', t);
        execute format('create policy counted on answers.%I for select to ${app}
            using (organisation_id = platform.organisation() and (select people.taking_part())
                and not subject_id in (select s.subject_id from answers.struck_out s where s.person_id = platform.actor()))', t);
        execute format('create policy look_up on answers.%I for select to ${batch} using (organisation_id = platform.organisation())', t);
        execute format('create policy kept on answers.%I for insert to ${app}, ${batch}
            with check (organisation_id = platform.organisation() and pg_trigger_depth() > 0)', t);
        execute format('grant select, insert on answers.%I to ${app}, ${batch}', t);
    end loop;
end $$;
create trigger keep before update or delete on answers.apart for each row execute function platform.refuse_change();
create trigger keep_all before truncate on answers.apart execute function platform.refuse_change();
create trigger keep_all before truncate on answers.open_round execute function platform.refuse_change();
grant delete on answers.open_round to ${app}, ${batch};
create policy closed on answers.open_round for delete to ${app}, ${batch}
    using (organisation_id = platform.organisation() and pg_trigger_depth() > 0);
create policy rebuilt on answers.open_round to ${batch}
    using (organisation_id = platform.organisation() and platform.actor() = '00000000-0000-4000-8000-000000000006')
    with check (organisation_id = platform.organisation() and platform.actor() = '00000000-0000-4000-8000-000000000006');
create policy rebuilt on answers.apart for insert to ${batch}
    with check (organisation_id = platform.organisation() and platform.actor() = '00000000-0000-4000-8000-000000000006');
create policy counted on evidence.sum for select to ${app}
    using (organisation_id = platform.organisation() and (select people.taking_part()));
create policy counted on evidence.apart for select to ${app}
    using (organisation_id = platform.organisation() and (select people.taking_part())
        and not subject_id in (select s.subject_id from answers.struck_out s where s.person_id = platform.actor()));

-- The facts of the loop: raised, asked again, answered, answered late, told back, taken back. TOLD counts in the quarter of the
-- answer.
create view answers.fact with (security_invoker = true) as
    select f.organisation_id, s.unit_id, a.action, f.fact, f.on_date, p.subject_id is not null as apart, f.subject_id
    from (select organisation_id, subject_id, case round when 1 then 'RAISED' else 'AGAIN' end as fact, since as on_date from answers.owed
          union all
          select d.organisation_id, o.subject_id, 'ANSWERED', d.on_date from answers.answered d join answers.owed o on o.id = d.owed_id
          union all
          select d.organisation_id, o.subject_id, 'LATE', d.on_date
          from answers.answered d join answers.owed o on o.id = d.owed_id where d.on_date > o.due_on
          union all
          select a.organisation_id, o.subject_id, 'TOLD', a.on_date from answers.answer a join answers.owed o on o.id = a.owed_id
          where exists (select from answers.telling t where t.answer_id = a.id and t.means <> 'NOT_POSSIBLE')
          union all
          select organisation_id, subject_id, 'TAKEN_BACK', on_date from answers.taken_back) f
    join answers.subject s on s.id = f.subject_id
    cross join lateral unnest('GX.03'::text || s.evidence_of) as a (action)
    left join answers.apart p on p.subject_id = f.subject_id
    where s.unit_id is not null;
grant select on answers.fact to ${app}, ${batch};
grant select on answers.telling to ${batch};
create policy look_up on answers.telling for select to ${batch} using (organisation_id = platform.organisation());

create function answers.add_up(subject uuid, fact text, day date) returns void language sql as $$
    select evidence.add(s.organisation_id, s.unit_id, a.action, day, fact, 1)
    from answers.subject s cross join lateral unnest('GX.03'::text || s.evidence_of) as a (action)
    where s.id = subject and s.unit_id is not null and not exists (select from answers.apart p where p.subject_id = subject)
    order by a.action;
    insert into evidence.apart (subject_id, organisation_id, unit_id, action, quarter, fact)
    select s.id, s.organisation_id, s.unit_id, a.action, date_trunc('quarter', day), fact
    from answers.subject s cross join lateral unnest('GX.03'::text || s.evidence_of) as a (action)
    where s.id = subject and s.unit_id is not null and exists (select from answers.apart p where p.subject_id = subject)
$$;
create function answers.count_owed() returns trigger language plpgsql as $$ begin
    insert into answers.open_round (owed_id, organisation_id, subject_id, unit_id)
        select new.id, new.organisation_id, new.subject_id, s.unit_id from answers.subject s where s.id = new.subject_id;
    perform answers.add_up(new.subject_id, case new.round when 1 then 'RAISED' else 'AGAIN' end, new.since);
    return new;
end $$;
create trigger counted after insert on answers.owed for each row execute function answers.count_owed();
create function answers.count_answered() returns trigger language plpgsql as $$
declare of answers.owed;
begin
    select * into of from answers.owed where id = new.owed_id;
    delete from answers.open_round where owed_id = new.owed_id;
    perform answers.add_up(of.subject_id, 'ANSWERED', new.on_date);
    if new.on_date > of.due_on then
        perform answers.add_up(of.subject_id, 'LATE', new.on_date);
    end if;
    return new;
end $$;
create trigger counted after insert on answers.answered for each row execute function answers.count_answered();
create function answers.count_taken_back() returns trigger language plpgsql as $$ begin
    delete from answers.open_round where subject_id = new.subject_id;
    perform answers.add_up(new.subject_id, 'TAKEN_BACK', new.on_date);
    return new;
end $$;
create trigger counted after insert on answers.taken_back for each row execute function answers.count_taken_back();
create function answers.count_told() returns trigger language plpgsql as $$ begin
    perform pg_advisory_xact_lock(hashtext('answers.telling'), hashtext(new.answer_id::text));
    if not exists (select from answers.telling t where t.answer_id = new.answer_id and t.means <> 'NOT_POSSIBLE' and t.id <> new.id) then
        perform answers.add_up(o.subject_id, 'TOLD', a.on_date)
            from answers.answer a join answers.owed o on o.id = a.owed_id where a.id = new.answer_id;
    end if;
    return new;
end $$;
create trigger counted after insert on answers.telling for each row when (new.means <> 'NOT_POSSIBLE') execute function answers.count_told();
create function answers.count_struck_out() returns trigger language plpgsql as $$ begin
    insert into answers.apart (subject_id, organisation_id, unit_id)
        select s.id, s.organisation_id, s.unit_id from answers.subject s where s.id = new.subject_id on conflict do nothing;
    if found then
        perform evidence.add(f.organisation_id, f.unit_id, f.action, f.on_date, f.fact, -1)
            from answers.fact f where f.subject_id = new.subject_id;
        insert into evidence.apart (subject_id, organisation_id, unit_id, action, quarter, fact)
            select f.subject_id, f.organisation_id, f.unit_id, f.action, date_trunc('quarter', f.on_date), f.fact
            from answers.fact f where f.subject_id = new.subject_id;
    end if;
    return new;
end $$;
create trigger counted after insert on answers.struck_out for each row execute function answers.count_struck_out();

-- These ask one row for each, and not all rows of the organisation for a list of which most is not wanted.
alter policy counted on answers.passed_on
    using (organisation_id = platform.organisation() and exists (select from answers.owed o where o.id = owed_id));
alter policy counted on answers.answered
    using (organisation_id = platform.organisation() and exists (select from answers.owed o where o.id = owed_id));
alter policy counted on answers.taken_back
    using (organisation_id = platform.organisation() and exists (select from answers.subject s where s.id = subject_id));

-- Makes the rounds that wait, and what stands apart, again from the facts: bin/db rebuild calls what is called so in any schema.
create function answers.rebuild() returns void language sql as $$
    insert into answers.apart (subject_id, organisation_id, unit_id)
    select s.id, s.organisation_id, s.unit_id from answers.subject s
    where s.organisation_id = platform.organisation() and s.id in (select x.subject_id from answers.struck_out x)
    on conflict do nothing;
    delete from answers.open_round where organisation_id = platform.organisation();
    insert into answers.open_round (owed_id, organisation_id, subject_id, unit_id)
    select o.id, o.organisation_id, o.subject_id, s.unit_id from answers.owed o join answers.subject s on s.id = o.subject_id
    where o.organisation_id = platform.organisation()
      and not exists (select from answers.answered d where d.owed_id = o.id)
      and not exists (select from answers.taken_back t where t.subject_id = o.subject_id);
    delete from evidence.apart where organisation_id = platform.organisation();
    insert into evidence.apart (subject_id, organisation_id, unit_id, action, quarter, fact)
    select subject_id, organisation_id, unit_id, action, date_trunc('quarter', on_date), fact from answers.fact
    where apart and organisation_id = platform.organisation()
$$;
-- Whoever makes them again asks first which organisations there are.
create policy rebuilt on places.organisation for select to ${batch} using (platform.actor() = '00000000-0000-4000-8000-000000000006');

-- Each post with whoever holds it now, not who stands in: the name beside what is not done.
create view answers.post_now with (security_invoker = true) as
    select p.id, p.organisation_id, p.title_en, p.title_cy,
           (select n.name from answers.holding h
            join people.capacity c on c.id = h.capacity_id and platform.is_current(c.since, c.until)
            join people.person n on n.id = h.person_id
            where h.post_id = p.id and not h.deputy and platform.is_current(h.since, h.until) order by h.since limit 1) as holder
    from answers.post p;
grant select on answers.post_now to ${app};
