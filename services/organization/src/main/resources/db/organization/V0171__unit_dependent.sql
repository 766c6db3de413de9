-- What stands on a unit and would be left without one, were the unit taken back.
create view unit_dependent as
select school_id as unit_id, '班级' as what, built_on as valid_from, closed_on as valid_to
from school_class
union all
select unit_id, '机构', valid_from, valid_to from body
union all
select unit_id, '称号', min(e.event_date), null
from designation d join designation_event e on e.designation_id = d.id
group by d.id
union all
select p.giver_id, '结对', p.valid_from, p.valid_to from pairing p where p.giver_party = 'SCHOOL'
union all
select p.receiver_id, '结对', p.valid_from, p.valid_to from pairing p
where p.receiver_party = 'SCHOOL'
union all
select unit_id, '设施', effective_date, null from facility where supersede_time is null
union all
select unit_id, '年报数据', effective_date, null from denominator where supersede_time is null;
