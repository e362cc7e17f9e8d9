-- What I raised stays mine when I no longer take part as anything: what is owed for it is still for me to read.
create policy own on answers.subject for select to cairn_app
    using (organisation_id = platform.organisation() and platform.capacity() is not null
        and id = any (array(select answers.raised_by_me())));
create policy own on answers.owed for select to cairn_app
    using (organisation_id = platform.organisation() and platform.capacity() is not null
        and subject_id = any (array(select answers.raised_by_me())));
