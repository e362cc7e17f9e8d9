-- What every policy and trigger of every module asks. An ended local setting reads '', not null, hence nullif.
create schema platform;
grant usage on schema platform to ${app}, ${suggest}, ${batch}, ${erase};

create function platform.actor() returns uuid language sql stable as
$$ select nullif(current_setting('cairn.actor', true), '')::uuid $$;

create function platform.capacity() returns uuid language sql stable as
$$ select nullif(current_setting('cairn.capacity', true), '')::uuid $$;

create function platform.organisation() returns uuid language sql stable as
$$ select nullif(current_setting('cairn.organisation', true), '')::uuid $$;

-- The named system actor that sets up an organisation. Nobody signs in as it.
create function platform.founding() returns boolean language sql stable as
$$ select platform.actor() = '00000000-0000-4000-8000-000000000004' $$;

-- The program's clock gives the day, so that a test can open Monday's box on a Tuesday. Moments come from the database.
create function platform.today() returns date language sql stable as
$$ select coalesce(nullif(current_setting('cairn.today', true), '')::date, current_date) $$;

create function platform.is_current(since date, until date) returns boolean language sql stable as
$$ select since <= platform.today() and (until is null or until > platform.today()) $$;

-- Who acts, told once at the start of each transaction. What a capacity is, people says: that module makes it anew.
create function platform.begin(actor text, capacity text, organisation text, today text) returns void language plpgsql as $$ begin
  perform set_config('cairn.actor', actor, true), set_config('cairn.capacity', capacity, true),
          set_config('cairn.organisation', organisation, true), set_config('cairn.today', today, true);
end $$;

-- Nobody chooses the moment at which something was recorded.
create function platform.stamp() returns trigger language plpgsql as
$$ begin new.recorded_at := clock_timestamp(); return new; end $$;

-- What people wrote and what was decided stays. Only the erasing role may take words away, by law and by name.
create function platform.refuse_change() returns trigger language plpgsql as
$$ begin
  if tg_op = 'DELETE' and current_user = '${erase}' then return old; end if;
  raise exception 'rows of % are added, never changed', tg_table_name using errcode = 'insufficient_privilege';
end $$;
