-- Past comments as an import leaves them, numbered from bench.low to bench.high; one of six is in Welsh. The coordinator has opened them.
insert into voice.import (id, organisation_id, service_id, file_name, started_on, digest)
    values (pg_temp.uid('import', current_setting('bench.high')::int), pg_temp.uid('organisation', 1), pg_temp.uid('service', 1), 'comments.csv', current_date - 90,
            decode(md5(current_setting('bench.high')), 'hex'));
insert into voice.import_opening (import_id, organisation_id, by_id, by_name, on_date)
    values (pg_temp.uid('import', current_setting('bench.high')::int), pg_temp.uid('organisation', 1), pg_temp.uid('person', 1), 'Person 1', current_date - 80);
insert into voice.imported_theme (id, organisation_id, name)
    select pg_temp.uid('theme ' || name, 1), pg_temp.uid('organisation', 1), name from unnest(pg_temp.words('en')) name
    on conflict do nothing;
insert into voice.raised (id, organisation_id, unit_id, signing, audience, said_on, opens, open_on, import_id, imported_kind, imported_theme_id, identity)
    select pg_temp.uid('comment', i), pg_temp.uid('organisation', 1), pg_temp.uid('unit', 1 + i % 4), 'IMPORTED', 'ANSWERERS',
           date_trunc('month', pg_temp.day('comment' || i, 4000))::date, 'TODAY', current_date - 90, pg_temp.uid('import', current_setting('bench.high')::int),
           'Comment', pg_temp.uid('theme ' || pg_temp.say('about' || i, 1), 1), decode(md5('identity' || i), 'hex')
    from generate_series(current_setting('bench.low')::int, current_setting('bench.high')::int) i;
insert into voice.words (id, organisation_id, raised_id, version, import_id, said_on, body)
    select pg_temp.uid('comment words', i), pg_temp.uid('organisation', 1), pg_temp.uid('comment', i), 1,
           pg_temp.uid('import', current_setting('bench.high')::int), date_trunc('month', pg_temp.day('comment' || i, 4000))::date,
           pg_temp.say('comment' || i, (5 + pg_temp.pick('length' || i, 40))::int, case when i % 6 = 0 then 'cy' else 'en' end)
    from generate_series(current_setting('bench.low')::int, current_setting('bench.high')::int) i;
