-- Ids, words and days that are the same at each run: made from a seed, never by chance.
create or replace function pg_temp.uid(what text, i bigint) returns uuid language sql immutable as
$$ select overlay(overlay(md5('cairn bench ' || what || i) placing '4' from 13) placing 'a' from 17)::uuid $$;
-- From 0 to below n, always the same for the same seed.
create or replace function pg_temp.pick(seed text, n bigint) returns bigint language sql immutable as
$$ select ((hashtextextended(seed, 20) % n) + n) % n $$;
create or replace function pg_temp.words(language text) returns text[] language sql immutable as $$
    select string_to_array(case language
        when 'cy' then 'y bwyd ar y ward yn well nag o''r blaen ac roedd y staff yn garedig iawn gyda ni ond hoffwn fynd allan i''r ardd bob dydd'
            ' mae angen mwy o gerddoriaeth llyfrau ymweliadau teulu amser tawel gyda''r nos meddyginiaeth cyfarfod penderfyniad cynllun'
        else 'the food on the ward was better than before and staff listened to us but I would like to go out to the garden every day'
            ' more music books family visits quiet evenings medication meeting decision plan shower door phone bus money nurse doctor'
            ' activity kitchen weekend night noise window heating helped asked waited nobody told why again please thank you' end, ' ')
$$;
create or replace function pg_temp.say(seed text, n int, language text default 'en') returns text language sql immutable as $$
    select string_agg(w.list[1 + pg_temp.pick(seed || ' ' || j, cardinality(w.list))], ' ' order by j)
    from (select pg_temp.words(language) as list offset 0) w cross join generate_series(1, n) j
$$;
create or replace function pg_temp.day(seed text, days int default 300) returns date language sql as
$$ select current_date - pg_temp.pick(seed || ' day', days)::int $$;
create or replace function pg_temp.monday(seed text) returns date language sql as
$$ select date_trunc('week', pg_temp.day(seed))::date $$;
