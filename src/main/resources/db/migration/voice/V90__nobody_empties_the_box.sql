-- What lies in the box is read by its keeper, and by the independent reader before it opens: without an actor, nothing of it is seen.
alter policy empty_it on suggest.inbox using (platform.actor() is not null) with check (false);
alter policy tell on suggest.tell_also using (organisation_id = platform.organisation()
    or (platform.organisation() is null and platform.actor() = '00000000-0000-4000-8000-000000000003'));
