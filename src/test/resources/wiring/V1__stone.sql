CREATE SCHEMA wiring;
CREATE TABLE wiring.stone (name text);
