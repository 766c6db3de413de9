-- By which edition of the rules the stored print keys and search texts of units were derived.
create table unit_text (edition int not null);
insert into unit_text values (1);
