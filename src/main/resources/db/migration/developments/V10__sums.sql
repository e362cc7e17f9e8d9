-- What the board says of itself (G1.04): how much was proposed for a unit, and how often somebody said with a reason where it is.
create index on developments.development (unit_id);
create view developments.fact with (security_invoker = true) as
    select d.organisation_id, d.unit_id, 'G1.04' as action, f.fact, f.on_date, false as apart
    from developments.development d
    cross join lateral (select 'PROPOSED' as fact, d.on_date
                        union all
                        select case e.colour when 'GREEN' then 'GREEN' else 'MOVED' end, e.on_date
                        from developments.entry e where e.development_id = d.id) f
    where d.unit_id is not null;
grant select on developments.fact to ${app}, ${batch};
grant select on developments.development to ${batch};
create policy look_up on developments.development for select to ${batch} using (organisation_id = platform.organisation());

create function developments.count_proposed() returns trigger language plpgsql as $$ begin
    perform evidence.add(new.organisation_id, new.unit_id, 'G1.04', new.on_date, 'PROPOSED', 1);
    return new;
end $$;
create trigger counted after insert on developments.development for each row when (new.unit_id is not null) execute function developments.count_proposed();
create function developments.count_entered() returns trigger language plpgsql as $$ begin
    perform evidence.add(d.organisation_id, d.unit_id, 'G1.04', new.on_date, case new.colour when 'GREEN' then 'GREEN' else 'MOVED' end, 1)
        from developments.development d where d.id = new.development_id and d.unit_id is not null;
    return new;
end $$;
create trigger counted after insert on developments.entry for each row execute function developments.count_entered();
