-- An organisation of bench.high units with bench.years years behind it, for the pages of the guide; grown from bench.low units.
-- For each unit and year: 150 things raised (a third through the box), of which 93 of 100 are answered, 6 of these late, 4 wait
-- and 3 were taken back, with somebody struck out of 5; 12 developments with 4 entries each; 4 looks at 5 actions with 20
-- readings each; 52 times a box was emptied; 6 steps of a plan, 2 trials. The year 0 is the last one, with the same rows however
-- many years there are. Run by the superuser, without triggers, after words.sql; bin/db rebuild makes the sums.
create or replace function pg_temp.org() returns uuid language sql immutable as $$ select pg_temp.uid('organisation', 1) $$;
create or replace function pg_temp.years() returns int language sql as $$ select current_setting('bench.years')::int $$;
create temporary table said on commit drop as select array_agg(pg_temp.say('said' || i, 20 + i % 15) order by i) as list from generate_series(0, 199) i;
create or replace function pg_temp.said(seed bigint, language text default 'en') returns text language sql as
$$ select list[1 + seed % 200] || ' ' || seed from said $$;
create temporary table at on commit drop as
    select u, pg_temp.uid('unit', u) as unit, pg_temp.uid('service', 1 + (u - 1) / 10) as service, pg_temp.uid('post', u) as post,
           pg_temp.uid('person', u * 1000 + 1) as leads
    from generate_series(current_setting('bench.low')::int + 1, current_setting('bench.high')::int) u;
create temporary table year on commit drop as
    select at.*, y, current_date - 365 * y as ends, u * 10 + y as key from at cross join generate_series(0, pg_temp.years() - 1) y;

insert into places.organisation (id, host, name_en, name_cy, country)
    values (pg_temp.org(), '*', 'Bench Recovery', 'Adferiad Mainc', 'WALES') on conflict do nothing;
insert into places.service (id, organisation_id, name_en, name_cy)
    select distinct service, pg_temp.org(), 'Service ' || (u - 1) / 10, 'Gwasanaeth ' || (u - 1) / 10 from at on conflict do nothing;
insert into places.service_setting (id, organisation_id, service_id, days_to_answer, set_on, set_by)
    select distinct service, pg_temp.org(), service, 10, current_date - 400, '00000000-0000-4000-8000-000000000004'::uuid from at on conflict do nothing;
insert into places.unit (id, organisation_id, service_id, name_en, name_cy) select unit, pg_temp.org(), service, 'Unit ' || u, 'Uned ' || u from at;

-- At each unit one manages, five work, three care and sixteen use it; in each year before other sixteen used it.
create temporary table somebody on commit drop as
    select u * 1000 + 100 * y + n as i, u, y, n, unit, ends from year cross join generate_series(1, 25) n where y = 0 or n > 9;
insert into people.person (id, organisation_id, name) select pg_temp.uid('person', i), pg_temp.org(), 'Person ' || i from somebody;
insert into people.capacity (id, organisation_id, person_id, kind, unit_id, since, until)
    select pg_temp.uid('capacity', i), pg_temp.org(), pg_temp.uid('person', i),
           case when n = 1 then 'MANAGER' when n < 7 then 'STAFF' when n < 10 then 'CARER' else 'SERVICE_USER' end, unit, ends - 400,
           case when y > 0 then ends - 30 end from somebody;
insert into people.entrusted (person_id, organisation_id) select pg_temp.uid('person', i), pg_temp.org() from somebody where n < 7;
insert into people.sample_person (person_id, organisation_id, place) select pg_temp.uid('person', i), pg_temp.org(), i from somebody where y = 0 and n = 10;

insert into answers.post (id, organisation_id, title_en, title_cy)
    values (pg_temp.uid('post', 0), pg_temp.org(), 'service lead', 'arweinydd y gwasanaeth') on conflict do nothing;
insert into answers.post (id, organisation_id, title_en, title_cy, above_id)
    select post, pg_temp.org(), 'manager of unit ' || u, 'rheolwr uned ' || u, pg_temp.uid('post', 0) from at;
insert into answers.post_holder (id, organisation_id, post_id, person_id, capacity_id, deputy, since)
    select post, pg_temp.org(), post, leads, pg_temp.uid('capacity', u * 1000 + 1), false, current_date - 400 from at;
insert into answers.duty (id, organisation_id, post_id) values (pg_temp.org(), pg_temp.org(), pg_temp.uid('post', 0)) on conflict do nothing;
insert into answers.duty (id, organisation_id, post_id, unit_id) select post, pg_temp.org(), post, unit from at;

-- Raised, read, owed, answered and told.
create temporary table raised on commit drop as
    select pg_temp.uid('raised', k) as id, k, u, y, unit, post, leads, box, wide, came, had,
           pg_temp.uid('person', u * 1000 + 100 * y + 10 + pg_temp.pick('author' || k, 16)) as author, pg_temp.uid('owed', k) as owed, pg_temp.uid('answer', k) as answer,
           case when box then date_trunc('week', day)::date else day end as said_on,
           day + (case when came >= 94 then 16 + k % 30 else 3 + k % 9 end)::int as answered_on
    from (select *, ends - (case when came between 3 and 6 then k % 30 else 50 + pg_temp.pick('day' || k, 315) end)::int as day
          from (select *, key * 1000 + n as k, n % 3 = 0 as box, pg_temp.pick('came' || key * 1000 + n, 100) as came,
                       pg_temp.pick('wide' || key * 1000 + n, 10) as wide, pg_temp.pick('had' || key * 1000 + n, 100) as had
                from year cross join generate_series(1, 150) n) n) d;
insert into voice.raised (id, organisation_id, kind, unit_id, signing, author_id, author_name, taking_part_as, audience, said_on, opens, open_on, language)
    select id, pg_temp.org(), (array['SUGGESTION', 'ISSUE', 'QUESTION'])[1 + k % 3], unit, case when box then 'UNSIGNED' else 'NAMED' end,
           case when not box then author end, case when not box then 'Person' end, case when not box then 'SERVICE_USER' end,
           case when wide = 0 then 'ORGANISATION' when wide < 5 then 'UNIT' else 'ANSWERERS' end, said_on,
           case when box then 'MONDAY' else 'TODAY' end, said_on + case when box then 7 else 0 end, 'en' from raised;
insert into voice.words (id, organisation_id, raised_id, version, body, said_on) select id, pg_temp.org(), id, 1, pg_temp.said(k), said_on from raised;
insert into voice.look (id, organisation_id, raised_id, cleared, by_id, by_name, taking_part_as, on_date)
    select id, pg_temp.org(), id, true, leads, 'Person', 'MANAGER', said_on + 1 from raised where wide < 5;
insert into voice.looked_at (look_id, part_id, organisation_id) select id, id, pg_temp.org() from raised where wide < 5;
insert into voice.cleared (part_id, raised_id, organisation_id) select id, id, pg_temp.org() from raised where wide < 5;
insert into suggest.code (key, organisation_id, raised_id) select decode(md5('key' || k), 'hex'), pg_temp.org(), id from raised where box;
insert into answers.subject (id, organisation_id, noun, kind, unit_id, evidence_of)
    select id, pg_temp.org(), 'raised', 'SUGGESTION', unit, case when box then '{G1.03}'::text[] else '{}' end from raised;
insert into answers.author (subject_id, organisation_id, author_id) select id, pg_temp.org(), case when not box then author end from raised;
insert into answers.reader (subject_id, reader_id, organisation_id)
    select id, author, pg_temp.org() from raised where not box
    union all select id, post, pg_temp.org() from raised
    union all select id, unit, pg_temp.org() from raised where wide between 1 and 4
    union all select id, pg_temp.org(), pg_temp.org() from raised where wide = 0;
insert into answers.struck_out (subject_id, person_id, author_id, organisation_id)
    select id, pg_temp.uid('person', u * 1000 + 2 + k % 5), case when not box then author end, pg_temp.org() from raised where had < 5;
insert into answers.apart (subject_id, organisation_id, unit_id) select id, pg_temp.org(), unit from raised where had < 5;
insert into answers.owed (id, organisation_id, subject_id, round, post_id, since, due_on)
    select owed, pg_temp.org(), id, 1, post, said_on + case when box then 7 else 0 end, said_on + 14 from raised;
insert into answers.taken_back (subject_id, organisation_id, on_date) select id, pg_temp.org(), said_on + 8 from raised where came < 3;
delete from raised where came < 7;
insert into answers.acknowledgement (owed_id, organisation_id, by_id, by_name, on_date) select owed, pg_temp.org(), leads, 'Person', answered_on from raised;
insert into answers.answer (id, organisation_id, owed_id, number, outcome, reason, who_decided, by_id, by_name, on_date)
    select answer, pg_temp.org(), owed, 1, (array['ACTED_ON', 'PARTLY', 'NOT'])[1 + k % 3], pg_temp.said(k), 'The community meeting', leads, 'Person', answered_on from raised;
insert into answers.answered (owed_id, organisation_id, on_date) select owed, pg_temp.org(), answered_on from raised;
insert into answers.telling (id, organisation_id, answer_id, means, told_on, by_id, by_name)
    select id, pg_temp.org(), answer, case when box then 'PUT_UP' else 'PAGE' end, answered_on + 1, author, 'Person' from raised;
insert into answers.verdict (answer_id, organisation_id, answers_it, on_date) select answer, pg_temp.org(), had > 10, answered_on + 2 from raised where had < 30;
insert into answers.notice (id, organisation_id, line_id, person_id, kind, subject_id, answer_id, on_date)
    select id, pg_temp.org(), id, author, 'ANSWERED', id, answer, answered_on from raised where not box;
insert into answers.notice_told (id, organisation_id, notice_id, means, told_on, by_id)
    select id, pg_temp.org(), id, 'PAGE', answered_on + 1, author from raised where not box and (y > 0 or had > 3);
insert into answers.untold_notice (notice_id, organisation_id) select id, pg_temp.org() from raised where not box and y = 0 and had <= 3;

-- Boxes on the walls, emptied each week.
insert into voice.paper_box (id, organisation_id, unit_id, place_en, place_cy, by_id, by_name, on_date)
    select unit, pg_temp.org(), unit, 'by the door', 'wrth y drws', leads, 'Person', current_date - 365 * pg_temp.years() from at;
insert into voice.emptied (id, organisation_id, box_id, emptied_on, nothing, by_id, by_name, on_date)
    select pg_temp.uid('emptied', key * 100 + n), pg_temp.org(), unit, ends - 7 * n, n % 4 = 0, leads, 'Person', ends - 7 * n from year cross join generate_series(0, 51) n;

-- Developments.
create temporary table developed on commit drop as
    select *, pg_temp.uid('development', d) as id, ends - (60 + pg_temp.pick('proposed' || d, 300))::int as proposed_on,
           pg_temp.uid('person', u * 1000 + 100 * y + 10 + d % 16) as proposer
    from (select *, key * 100 + n as d from year cross join generate_series(1, 12) n) n;
insert into developments.development (id, organisation_id, service_id, unit_id, size, on_date)
    select id, pg_temp.org(), service, unit, (array['SMALL', 'MIDDLE', 'LARGE', 'UNKNOWN'])[1 + d % 4], proposed_on from developed;
insert into developments.proposer (development_id, organisation_id, person_id, name, taking_part_as)
    select id, pg_temp.org(), proposer, 'Person', 'SERVICE_USER' from developed;
insert into developments.wording (id, organisation_id, development_id, language, number, title, about, by_id, on_date)
    select id, pg_temp.org(), id, 'en', 1, 'Development ' || d, pg_temp.said(d), proposer, proposed_on from developed;
insert into developments.holding (development_id, number, organisation_id, post_id, by_id, on_date) select id, 1, pg_temp.org(), post, proposer, proposed_on from developed;
insert into developments.source (development_id, raised_id, organisation_id, relation, by_id, on_date)
    select id, pg_temp.uid('raised', key * 1000 + 10 * n + j), pg_temp.org(), 'GREW_FROM', proposer, proposed_on from developed cross join generate_series(1, 2) j;
insert into developments.entry (id, organisation_id, development_id, number, colour, refused, reason, who_decided, heard, next_step, next_by, can_change,
                                who_decides, language, by_id, by_name, on_date)
    select pg_temp.uid('entry', d * 10 + e), pg_temp.org(), id, e, case when e = 4 then (array['RED', 'AMBER', 'GREEN', 'GREEN'])[1 + d % 4] else 'AMBER' end, false,
           pg_temp.said(d + e), 'The community meeting', 'CHANGED', pg_temp.said(d * e), proposed_on + 14 * e + 20, 'something', 'The forum', 'en', leads, 'Person',
           proposed_on + 14 * e
    from developed cross join generate_series(1, 4) e;
insert into developments.said_of_it (id, organisation_id, entry_id, raised_id, happened, on_date, number)
    select pg_temp.uid('happened', d), pg_temp.org(), pg_temp.uid('entry', d * 10 + 4), pg_temp.uid('raised', key * 1000 + 10 * n + 1), d % 12 > 0, proposed_on + 60, 1
    from developed where d % 4 > 1;
insert into developments.stance (id, organisation_id, development_id, kind, body, name, taking_part_as, open_to_all, language, on_date)
    select id, pg_temp.org(), id, 'BEHIND', pg_temp.said(d), 'Person', 'SERVICE_USER', false, 'en', proposed_on + 10 from developed;
insert into developments.stance_author (stance_id, organisation_id, person_id) select id, pg_temp.org(), proposer from developed;
insert into developments.follower (development_id, person_id, number, organisation_id, follows, on_date)
    select id, pg_temp.uid('person', u * 1000 + 100 * y + 10 + (d + j) % 16), 1, pg_temp.org(), true, proposed_on from developed cross join generate_series(1, 3) j;

-- Looks of all sides, which are asked the same each time: a unit is compared with its own past. Who only wanted to be counted stands in the sums.
create temporary table looked on commit drop as
    select *, pg_temp.uid('look', key * 10 + n) as id, ends - 20 - 90 * n as on_date,
           array['G1.03', 'G1.' || lpad((1 + u % 2)::text, 2, '0'), 'G2.' || lpad((1 + u % 8)::text, 2, '0'),
                 'G3.' || lpad((1 + u % 9)::text, 2, '0'), 'S.05'] as actions
    from year cross join generate_series(0, 3) n;
insert into guide.moment (id, organisation_id, unit_id, how, actions, asked_service_users, asked_carers, asked_staff, by_id, by_name, on_date, until)
    select id, pg_temp.org(), unit, 'SURVEY', actions, 16, 3, 6, leads, 'Person', on_date, on_date + 14 from looked;
create temporary table read on commit drop as
    select pg_temp.uid('reading', r) as id, id as moment, actions[1 + i % 5] as action, r,
           (array['SERVICE_USERS', 'SERVICE_USERS', 'CARERS', 'STAFF'])[1 + i / 5] as side,
           (case when i % 5 = 4 then array['TO', 'FOR', 'WITH', 'WITH'] else array['REAL', 'HOLLOW', 'NOT_YET', 'NOT_FOR_US'] end)[1 + r % 4] as seen,
           (array['NAME', 'SIDE', 'SUM'])[1 + (i + i / 5) % 3] as shown, pg_temp.uid('person', u * 1000 + 100 * y + 10 + i % 16) as author
    from (select looked.*, i, (key * 10 + n) * 100 + i as r from looked cross join generate_series(0, 19) i) i;
insert into guide.reading (id, organisation_id, moment_id, action, side, seen, body, shown, name, language)
    select id, pg_temp.org(), moment, action, side, seen, case when shown = 'SUM' then '' else pg_temp.said(r) end, shown,
           case when shown = 'NAME' then 'Person' end, 'en' from read;
insert into guide.reading_author (reading_id, organisation_id, person_id) select id, pg_temp.org(), author from read;
insert into guide.tally (moment_id, action, side, organisation_id, firsts, seconds, thirds, fourths)
    select moment, action, side, pg_temp.org(), count(*) filter (where seen in ('REAL', 'TO')), count(*) filter (where seen in ('HOLLOW', 'FOR')),
           count(*) filter (where seen in ('NOT_YET', 'WITH')), count(*) filter (where seen = 'NOT_FOR_US') from read where shown = 'SUM' group by 1, 2, 3;
insert into guide.talk (raised_id, organisation_id, unit_id, action, moment_id, by_id, on_date)
    select pg_temp.uid('raised', key * 1000 + 1), pg_temp.org(), unit, 'G1.03', id, leads, on_date + 20 from looked where n = 3;

-- What stands beside the model: by hand, by name, by service.
insert into guide.entered (id, organisation_id, unit_id, action, body, document, gap, language, by_id, by_name, taking_part_as, on_date)
    select pg_temp.uid('entered', key * 10 + n), pg_temp.org(), unit, 'G2.0' || n, pg_temp.said(key), 'a folder', n = 3, 'en', leads, 'Person', 'MANAGER', ends - 30 * n
    from year cross join generate_series(1, 6) n;
insert into guide.entered_taken_back (entered_id, organisation_id, on_date) select pg_temp.uid('entered', key * 10 + 6), pg_temp.org(), ends from year;
insert into guide.looked_after (unit_id, action, number, organisation_id, post_id, by_when, by_id, by_name, on_date)
    select unit, 'G1.' || lpad(n::text, 2, '0'), pg_temp.years() - y, pg_temp.org(), post, ends + 100, leads, 'Person', ends - 200 from year cross join generate_series(1, 14) n;
insert into guide.adaptation (id, organisation_id, service_id, action, number, kind, words_en, words_cy, reason, agreed_by, agreed_on, language, by_id, by_name, on_date)
    select distinct on (service, y, n) pg_temp.uid('adaptation' || y || n, u), pg_temp.org(), service, 'G2.0' || n, pg_temp.years() - y, 'REWORDED', 'Ours', 'Ein un ni', 'so agreed',
           'The forum', ends - 100, 'en', leads, 'Person', ends - 100
    from year cross join generate_series(1, 3) n where u % 10 = 1;
insert into guide.helped (id, organisation_id, service_id, action, body, language, by_id, by_name, taking_part_as, on_date)
    select pg_temp.uid('helped', key), pg_temp.org(), service, 'G1.03', pg_temp.said(key), 'en', leads, 'Person', 'MANAGER', ends - 50 from year where u % 10 < 4;
insert into guide.rests_on (id, organisation_id, service_id, action, kind, title, place, by_id, by_name, on_date)
    select pg_temp.uid('rests', key), pg_temp.org(), service, 'G1.03', 'POLICY', 'A policy', 'the office', leads, 'Person', ends - 50 from year where u % 10 < 2;
insert into guide.step (id, organisation_id, unit_id, action, body, post_id, by_when, quick_win, power, service_users, carers, staff, how, differs, language, by_id, by_name, on_date)
    select pg_temp.uid('step', key * 10 + n), pg_temp.org(), unit, 'G1.0' || n, pg_temp.said(key * n), post, ends - 10, false, '', true, false, true, 'in the meeting', '', 'en',
           leads, 'Person', ends - 50 * n from year cross join generate_series(1, 6) n;
insert into guide.step_news (id, organisation_id, step_id, number, kind, body, language, by_id, by_name, on_date)
    select pg_temp.uid('news', key * 100 + 10 * n + j), pg_temp.org(), pg_temp.uid('step', key * 10 + n), j, case when j = 2 then 'DONE' else 'STARTED' end, pg_temp.said(key), 'en',
           leads, 'Person', ends - 50 * n + 10 * j from year cross join generate_series(1, 6) n cross join generate_series(1, 2) j;
insert into guide.trial (id, organisation_id, unit_id, action, body, hope, from_date, until_date, language, by_id, by_name, on_date)
    select pg_temp.uid('trial', key * 10 + n), pg_temp.org(), unit, 'G1.0' || n, pg_temp.said(key), pg_temp.said(key), ends - 100 * n, ends - 100 * n + 40, 'en', leads, 'Person',
           ends - 100 * n from year cross join generate_series(1, 2) n;
