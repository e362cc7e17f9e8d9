-- Whoever looks whether Cairn is well adds a row and takes it back. Without the trigger, which is plpgsql as all are, there is no row.
create table platform.pulse (recorded_at timestamptz not null);
create trigger stamp before insert on platform.pulse for each row execute function platform.stamp();
alter table platform.pulse enable row level security;
alter table platform.pulse force row level security;
create policy felt on platform.pulse for insert to ${app} with check (true);
grant insert on platform.pulse to ${app};
