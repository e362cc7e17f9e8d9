-- Whoever is told of changes is found by a named actor: without one, nobody is.
alter policy anything on developments.follower
    using (platform.organisation() is null and platform.actor() = '00000000-0000-4000-8000-000000000003');
