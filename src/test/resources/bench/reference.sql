-- An invented organisation to measure on, the same rows at each run: from bench.low to bench.high hundredths of the size at which
-- 100 is 4 units, 250 people, 100 developments and 500 things raised. Run by the superuser, without triggers, after words.sql.
create or replace function pg_temp.first(per numeric) returns int language sql as
$$ select ceil(per * current_setting('bench.low')::int / 100)::int + 1 $$;
create or replace function pg_temp.last(per numeric) returns int language sql as
$$ select ceil(per * current_setting('bench.high')::int / 100)::int $$;

-- Places. The first time, also the organisation and its service.
insert into places.organisation (id, host, name_en, name_cy, country)
    values (pg_temp.uid('organisation', 1), '*', 'Bench Recovery', 'Adferiad Mainc', 'WALES') on conflict do nothing;
insert into places.service (id, organisation_id, name_en, name_cy)
    values (pg_temp.uid('service', 1), pg_temp.uid('organisation', 1), 'Bench Service', 'Gwasanaeth Mainc') on conflict do nothing;
insert into places.service_setting (id, organisation_id, service_id, days_to_answer, set_on, set_by)
    values (pg_temp.uid('setting', 1), pg_temp.uid('organisation', 1), pg_temp.uid('service', 1), 10, current_date - 400,
            '00000000-0000-4000-8000-000000000004') on conflict do nothing;
insert into places.unit (id, organisation_id, service_id, name_en, name_cy)
    select pg_temp.uid('unit', i), pg_temp.uid('organisation', 1), pg_temp.uid('service', 1), 'Unit ' || i, 'Uned ' || i
    from generate_series(pg_temp.first(4), pg_temp.last(4)) i;

-- People: of each 25 at a unit one leads it, three work there, two are carers. Person 1 coordinates.
insert into people.person (id, organisation_id, name)
    select pg_temp.uid('person', i), pg_temp.uid('organisation', 1), 'Person ' || i
    from generate_series(pg_temp.first(250), pg_temp.last(250)) i;
insert into people.capacity (id, organisation_id, person_id, kind, unit_id, since)
    select pg_temp.uid('capacity', i), pg_temp.uid('organisation', 1), pg_temp.uid('person', i),
           case when i = 1 then 'COORDINATOR' when i % 25 in (1, 2, 3, 4) then 'STAFF' when i % 25 in (5, 6) then 'CARER' else 'SERVICE_USER' end,
           case when i > 1 then pg_temp.uid('unit', 1 + i % pg_temp.last(4)) end, current_date - 500
    from generate_series(pg_temp.first(250), pg_temp.last(250)) i;
insert into people.entrusted (person_id, organisation_id)
    select person_id, organisation_id from people.capacity where kind in ('STAFF', 'COORDINATOR') on conflict do nothing;
-- The first sixty can be signed in as.
insert into people.sample_person (person_id, organisation_id, place)
    select pg_temp.uid('person', i), pg_temp.uid('organisation', 1), i
    from generate_series(pg_temp.first(250), least(60, pg_temp.last(250))) i;

-- Posts: one for the service, held by person 1, and one for each unit, held by one of its staff.
insert into answers.post (id, organisation_id, title_en, title_cy)
    values (pg_temp.uid('post', 0), pg_temp.uid('organisation', 1), 'service lead', 'arweinydd y gwasanaeth') on conflict do nothing;
insert into answers.post (id, organisation_id, title_en, title_cy, above_id)
    select pg_temp.uid('post', i), pg_temp.uid('organisation', 1), 'manager of unit ' || i, 'rheolwr uned ' || i, pg_temp.uid('post', 0)
    from generate_series(pg_temp.first(4), pg_temp.last(4)) i;
insert into answers.post_holder (id, organisation_id, post_id, person_id, capacity_id, deputy, since)
    values (pg_temp.uid('holder', 0), pg_temp.uid('organisation', 1), pg_temp.uid('post', 0), pg_temp.uid('person', 1),
            pg_temp.uid('capacity', 1), false, current_date - 400) on conflict do nothing;
insert into answers.post_holder (id, organisation_id, post_id, person_id, capacity_id, deputy, since)
    select pg_temp.uid('holder', i), pg_temp.uid('organisation', 1), pg_temp.uid('post', i), pg_temp.uid('person', 25 * i + 2 - 25),
           pg_temp.uid('capacity', 25 * i + 2 - 25), false, current_date - 400
    from generate_series(pg_temp.first(4), pg_temp.last(4)) i;
insert into answers.duty (id, organisation_id, post_id, unit_id, kind)
    values (pg_temp.uid('duty', 0), pg_temp.uid('organisation', 1), pg_temp.uid('post', 0), null, null) on conflict do nothing;
insert into answers.duty (id, organisation_id, post_id, unit_id, kind)
    select pg_temp.uid('duty', i), pg_temp.uid('organisation', 1), pg_temp.uid('post', i), pg_temp.uid('unit', i), null
    from generate_series(pg_temp.first(4), pg_temp.last(4)) i;

-- Things raised by name, each owed an answer, nine of ten answered and told. One of three may be read by the whole organisation.
create temporary table raised on commit drop as
    select i, pg_temp.uid('raised', i) as id, pg_temp.uid('organisation', 1) as organisation_id, 7 + 25 * pg_temp.pick('author' || i, pg_temp.last(10)) as author,
           1 + pg_temp.pick('unit' || i, pg_temp.last(4)) as unit, pg_temp.day('raised' || i) as said_on,
           case when i % 6 = 0 then 'cy' else 'en' end as language, i % 3 = 0 as wide, i % 10 <> 0 as answered
    from generate_series(pg_temp.first(500), pg_temp.last(500)) i;
insert into voice.raised (id, organisation_id, kind, unit_id, signing, author_id, author_name, taking_part_as, audience, said_on, opens, open_on, language)
    select id, organisation_id, (array['SUGGESTION', 'ISSUE', 'QUESTION'])[1 + i % 3], pg_temp.uid('unit', unit), 'NAMED', pg_temp.uid('person', author),
           'Person ' || author, 'SERVICE_USER', case when wide then 'ORGANISATION' else 'ANSWERERS' end, said_on, 'TODAY', said_on, language from raised;
insert into voice.words (id, organisation_id, raised_id, version, body, said_on)
    select pg_temp.uid('words', i), organisation_id, id, 1, pg_temp.say('raised' || i, 25, language), said_on from raised;
insert into voice.cleared (part_id, raised_id, organisation_id) select pg_temp.uid('words', i), id, organisation_id from raised where wide;
insert into answers.subject (id, organisation_id, noun, kind, unit_id)
    select id, organisation_id, 'raised', 'SUGGESTION', pg_temp.uid('unit', unit) from raised;
insert into answers.author (subject_id, organisation_id, author_id) select id, organisation_id, pg_temp.uid('person', author) from raised;
insert into answers.reader (subject_id, reader_id, organisation_id)
    select id, pg_temp.uid('person', author), organisation_id from raised
    union all select id, pg_temp.uid('post', unit), organisation_id from raised
    union all select id, organisation_id, organisation_id from raised where wide;
insert into answers.owed (id, organisation_id, subject_id, round, post_id, since, due_on)
    select pg_temp.uid('owed', i), organisation_id, id, 1, pg_temp.uid('post', unit), said_on, said_on + 14 from raised;
insert into answers.answer (id, organisation_id, owed_id, number, outcome, reason, who_decided, by_id, by_name, on_date)
    select pg_temp.uid('answer', i), organisation_id, pg_temp.uid('owed', i), 1, (array['ACTED_ON', 'PARTLY', 'NOT'])[1 + i % 3],
           pg_temp.say('answer' || i, 30), 'The community meeting', pg_temp.uid('person', 25 * unit - 23), 'Person ' || 25 * unit - 23, said_on + 7
    from raised where answered;
insert into answers.answered (owed_id, organisation_id, on_date) select pg_temp.uid('owed', i), organisation_id, said_on + 7 from raised where answered;
insert into answers.telling (id, organisation_id, answer_id, means, told_on, by_id, by_name)
    select pg_temp.uid('telling', i), organisation_id, pg_temp.uid('answer', i), 'PAGE', said_on + 8, pg_temp.uid('person', author), null
    from raised where answered;

-- Developments: five of a hundred are new, 15 red, 25 amber, 45 green (most of them confirmed), 10 on the shelf.
create temporary table developed on commit drop as
    select i, pg_temp.uid('development', i) as id, pg_temp.uid('organisation', 1) as organisation_id, 7 + 25 * pg_temp.pick('proposer' || i, pg_temp.last(10)) as proposer,
           1 + pg_temp.pick('place' || i, pg_temp.last(4)) as unit, pg_temp.day('proposed' || i, 60) - 120 as proposed_on, i % 4 = 0 as alone,
           case when i % 100 < 5 then null when i % 100 < 20 then 'RED' when i % 100 < 45 then 'AMBER' when i % 100 < 90 then 'GREEN' else 'LATER' end as colour
    from generate_series(pg_temp.first(100), pg_temp.last(100)) i;
insert into developments.development (id, organisation_id, service_id, unit_id, alone_because, size, on_date, recorded_at)
    select id, organisation_id, pg_temp.uid('service', 1), case when i % 5 > 0 then pg_temp.uid('unit', unit) end,
           case when alone then pg_temp.say('alone' || i, 12) end, (array['SMALL', 'MIDDLE', 'LARGE', 'UNKNOWN'])[1 + i % 4], proposed_on, proposed_on from developed;
insert into developments.proposer (development_id, organisation_id, person_id, name, taking_part_as)
    select id, organisation_id, pg_temp.uid('person', proposer), 'Person ' || proposer, 'SERVICE_USER' from developed;
insert into developments.wording (id, organisation_id, development_id, language, number, title, about, by_id, on_date, recorded_at)
    select pg_temp.uid('wording', i), organisation_id, id, 'en', 1, pg_temp.say('title' || i, 7), pg_temp.say('about' || i, 25),
           pg_temp.uid('person', proposer), proposed_on, proposed_on from developed
    union all
    select pg_temp.uid('geiriad', i), organisation_id, id, 'cy', 1, pg_temp.say('teitl' || i, 7, 'cy'), pg_temp.say('hanes' || i, 25, 'cy'),
           pg_temp.uid('person', 1), proposed_on, proposed_on + 1 from developed where i % 3 = 0;
insert into developments.holding (development_id, number, organisation_id, post_id, by_id, on_date)
    select id, 1, organisation_id, pg_temp.uid('post', unit), pg_temp.uid('person', proposer), proposed_on from developed;
insert into developments.source (development_id, raised_id, organisation_id, relation, by_id, on_date)
    select distinct d.id, pg_temp.uid('raised', 1 + pg_temp.pick('source' || d.i || ' ' || j, pg_temp.last(500))), d.organisation_id, 'GREW_FROM',
           pg_temp.uid('person', d.proposer), d.proposed_on
    from developed d cross join generate_series(1, 2) j where not d.alone;
-- Amber first, then the colour that counts: two to four entries each.
insert into developments.entry (id, organisation_id, development_id, number, colour, refused, reason, who_decided, heard, next_step, next_by, can_change,
                                who_decides, language, by_id, by_name, on_date, recorded_at)
    select pg_temp.uid('entry' || n, d.i), d.organisation_id, d.id, n, c.colour, c.colour = 'RED' and d.i % 2 = 0, pg_temp.say('reason' || d.i || n, 25),
           'The community meeting', (array['CHANGED', 'NOTHING', 'NOBODY_ASKED'])[1 + d.i % 3], pg_temp.say('next' || d.i || n, 12),
           case when c.colour in ('AMBER', 'LATER') then current_date + 30 - pg_temp.pick('by' || d.i, 60)::int end, pg_temp.say('change' || d.i, 8), 'The forum', 'en',
           pg_temp.uid('person', 25 * d.unit - 23), 'Person ' || 25 * d.unit - 23, d.proposed_on + 25 * n, d.proposed_on + 25 * n
    from developed d cross join lateral generate_series(1, 2 + d.i % 3) n
    cross join lateral (select case when n < 2 + d.i % 3 then 'AMBER' else d.colour end as colour) c
    where d.colour is not null;
insert into developments.said_of_it (id, organisation_id, entry_id, raised_id, happened, on_date, number)
    select pg_temp.uid('said', row_number() over () + 1000000 * d.i), d.organisation_id, pg_temp.uid('entry' || 2 + d.i % 3, d.i), s.raised_id,
           d.i % 12 <> 0, d.proposed_on + 110, 1
    from developed d join developments.source s on s.development_id = d.id where d.colour = 'GREEN' and d.i % 5 <> 0;
insert into developments.power (development_id, number, organisation_id, quick_win, moved, body, by_id, by_name, on_date)
    select id, 1, organisation_id, i % 6 = 0, 'HEARD', pg_temp.say('power' || i, 10), pg_temp.uid('person', 25 * unit - 23), 'Person ' || 25 * unit - 23, proposed_on + 2
    from developed where i % 2 = 0;
insert into developments.stance (id, organisation_id, development_id, kind, body, name, taking_part_as, open_to_all, language, on_date)
    select pg_temp.uid('stance' || j, d.i), d.organisation_id, d.id, case when j = 3 then 'DIFFERENT' else 'BEHIND' end, pg_temp.say('stance' || d.i || j, 15),
           'Person ' || 7 + 25 * j, 'SERVICE_USER', false, 'en', d.proposed_on + 10
    from developed d cross join generate_series(1, 3) j where d.i % 2 = 1;
insert into developments.stance_author (stance_id, organisation_id, person_id)
    select pg_temp.uid('stance' || j, d.i), d.organisation_id, pg_temp.uid('person', 7 + 25 * (j % greatest(1, pg_temp.last(10))))
    from developed d cross join generate_series(1, 3) j where d.i % 2 = 1;
insert into developments.follower (development_id, person_id, number, organisation_id, follows, on_date)
    select d.id, pg_temp.uid('person', 7 + 25 * pg_temp.pick('follower' || d.i || j, pg_temp.last(10))), 1, d.organisation_id, true, d.proposed_on
    from developed d cross join generate_series(1, 3) j on conflict do nothing;
insert into developments.meaning (id, organisation_id, service_id, number, red_en, red_cy, amber_en, amber_cy, green_en, green_cy, most_at_once,
                                  agreed_by, agreed_on, by_id, by_name, on_date)
    values (pg_temp.uid('meaning', 1), pg_temp.uid('organisation', 1), pg_temp.uid('service', 1), 1, 'Stopped, with the reason.', 'Wedi stopio, gyda’r rheswm.',
            'Somebody works on it.', 'Mae rhywun yn gweithio arno.', 'It has happened.', 'Mae wedi digwydd.', 20, 'The forum', current_date - 200,
            pg_temp.uid('person', 1), 'Person 1', current_date - 200) on conflict do nothing;
insert into voice.theme (id, organisation_id, service_id, name_en, name_cy, by_id, on_date)
    select pg_temp.uid('theme', i), pg_temp.uid('organisation', 1), pg_temp.uid('service', 1), pg_temp.say('theme' || i, 1), pg_temp.say('thema' || i, 1, 'cy'),
           pg_temp.uid('person', 1), current_date - 200 from generate_series(1, 12) i on conflict do nothing;
insert into developments.themed (development_id, theme_id, number, organisation_id, is_about, by_id, by_name, on_date)
    select id, pg_temp.uid('theme', 1 + pg_temp.pick('themed' || i, 12)), 1, organisation_id, true, pg_temp.uid('person', 1), 'Person 1', proposed_on from developed;
