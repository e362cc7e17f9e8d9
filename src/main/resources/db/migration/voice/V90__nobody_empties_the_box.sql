-- The box is emptied by its named keeper: without an actor, nothing in it is seen.
alter policy empty_it on suggest.inbox using (platform.actor() = '00000000-0000-4000-8000-000000000003') with check (false);
