-- An exemption from the ranking ends, and rests on a document.
alter table unit_ref add participation_until date;
alter table unit_ref add participation_document text not null default '';
