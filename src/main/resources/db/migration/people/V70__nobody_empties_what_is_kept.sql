-- What was half written and is over is emptied by a named keeper: without an actor, nothing of it is seen.
alter policy over on people.half_written
    using (kept_on <= platform.today() - 7 and platform.actor() = '00000000-0000-4000-8000-000000000003');
alter policy over_goes on people.half_written
    using (kept_on <= platform.today() - 7 and platform.actor() = '00000000-0000-4000-8000-000000000003');
