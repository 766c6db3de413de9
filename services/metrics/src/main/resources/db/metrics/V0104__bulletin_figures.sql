-- The figures beside the text, so that opening, approving and listing read the text alone.
alter table bulletin add column figures bytea;

alter table bulletin disable trigger bulletin_published_is_frozen;
update bulletin set
  figures = convert_to((content::json -> 'figures')::text, 'UTF8'),
  content = (content::jsonb - 'figures' || jsonb_build_object(
    'figuresSha256', figures_sha256,
    'headlines', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'indicator', c.value -> 'code', 'name', c.value -> 'name',
        'shown', f.value -> 'shown', 'previousShown', f.value -> 'previousShown',
        'target', coalesce(c.value ->> 'target', '')) order by c.ordinality), '[]')
      from jsonb_array_elements(content::jsonb -> 'figures' -> 'columns') with ordinality c
      join jsonb_array_elements(content::jsonb -> 'figures' -> 'county') f
        on f.value -> 'code' = c.value -> 'code')))::text;
alter table bulletin enable trigger bulletin_published_is_frozen;

alter table bulletin alter column figures set not null;
