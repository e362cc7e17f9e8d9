-- What I may read as myself, whatever I take part as. The author is among the readers; authorship itself is not asked here,
-- because whoever owes an answer reads the author through what they owe, and the question would go round in a circle.
create function answers.read_as_myself() returns setof uuid language sql stable as $$
    select subject_id from answers.reader where reader_id = platform.actor()
$$;
-- What I raised stays mine when I no longer take part as anything: what is owed for it is still for me to read.
create policy own on answers.subject for select to ${app}
    using (organisation_id = platform.organisation() and platform.capacity() is not null
        and id = any (array(select answers.read_as_myself())));
create policy own on answers.owed for select to ${app}
    using (organisation_id = platform.organisation() and platform.capacity() is not null
        and subject_id = any (array(select answers.read_as_myself())));
