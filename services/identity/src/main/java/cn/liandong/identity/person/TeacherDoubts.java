package cn.liandong.identity.person;

import cn.liandong.imports.job.Sql;
import cn.liandong.imports.template.Doubt;
import cn.liandong.imports.template.Doubt.Choice;
import cn.liandong.imports.template.ImportRef;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What only the clerk can say of a roster: whether a row without numbers is the person of that name
 * in the school, and whether those whom the file lacks have left.
 */
record TeacherDoubts(Connection connection, ImportRef ref) {

  private static final int ASKED_SINGLY = 20;
  private static final String ALL = "people:";
  private static final String MISSING = "missing:";

  private static final String NAMESAKES =
      """
      select r.sheet, r.row_number, r.data ->> 'name' as name, p.id, p.staff_number,
        coalesce((select u.name from unit_ref u where u.id = r.unit_id
          order by u.valid_from desc limit 1), '') as unit_name,
        coalesce(j.sheets -> r.sheet ->> 'name', '') as sheet_name
      from import_row r
      join import_job j on j.id = r.import_id
      join membership m on m.unit_id = r.unit_id and m.kind = 'HOME' and m.valid_to is null
      join person p on p.id = m.person_id and p.name = r.data ->> 'name'
      where r.import_id = ? and r.usable and r.data ->> 'person' is null
        and (p.identity is null or r.data ->> 'identity' is null)
        and (p.staff_number = '' or r.data ->> 'staffNumber' is null)
        and not exists (
          select 1 from import_row s where s.import_id = r.import_id and s.usable
            and s.data ->> 'person' = p.id::text)
        and not exists (
          select 1 from import_answer a where a.import_id = r.import_id
            and a.question_id = 'person:' || r.sheet || '!' || r.row_number)
      order by r.sheet, r.row_number, p.id\
      """;
  private static final String ANSWERED =
      """
      select 1 from import_answer where import_id = ? and question_id like ? and answer = ?\
      """;
  private static final String TOGETHER =
      """
      update import_row r set data = r.data || jsonb_build_object('person', s.person)
      from unnest(?, ?) as s (person, question)
      where r.import_id = ? and s.question = 'person:' || r.sheet || '!' || r.row_number\
      """;
  private static final String ABSENT =
      """
      select p.id, p.name from person p
      join membership m on m.person_id = p.id and m.kind = 'HOME' and m.valid_to is null
      where m.unit_id in (
          select r.unit_id from import_row r where r.import_id = ? and r.usable)
        and not exists (
          select 1 from import_row r where r.import_id = ? and r.state = 'FAILED')
        and not exists (
          select 1 from import_row r
          where r.import_id = ? and r.usable and r.data ->> 'person' = p.id::text)
      order by p.sort_key collate "C", p.id\
      """;

  /** A row and someone of its name in its school. */
  private record Namesake(
      int sheet, int row, String place, String name, UUID person, String staffNumber, String unit) {

    String question() {
      return "person:%d!%d".formatted(sheet, row);
    }
  }

  private record Absent(UUID person, String name) {}

  List<Doubt> list() throws SQLException {
    var doubts = new ArrayList<Doubt>();
    var namesakes = namesakes();
    if (namesakes.size() > ASKED_SINGLY) {
      doubts.add(together(namesakes));
    } else {
      namesakes.stream().map(TeacherDoubts::singly).forEach(doubts::add);
    }
    var absent = absent(namesakes);
    if (!absent.isEmpty()) {
      doubts.add(missing(absent));
    }
    return doubts;
  }

  /** Makes all namesakes one person each when the clerk said so; two of one name stay apart. */
  void settleTogether() throws SQLException {
    if (!isAnswered(ALL + "%", "same")) {
      return;
    }
    var single =
        namesakes().stream().collect(Collectors.groupingBy(Namesake::question)).values().stream()
            .filter(candidates -> candidates.size() == 1)
            .map(List::getFirst)
            .toList();
    Sql.update(
        connection,
        TOGETHER,
        single.stream().map(one -> one.person().toString()).toArray(String[]::new),
        single.stream().map(Namesake::question).toArray(String[]::new),
        ref.importId());
  }

  private boolean isAnswered(String question, String answer) throws SQLException {
    return !Sql.list(connection, ANSWERED, row -> 1, ref.importId(), question, answer).isEmpty();
  }

  /** Who leaves because the clerk said that the file is the whole list. */
  List<UUID> ending() throws SQLException {
    var absent = absent(namesakes());
    return isAnswered(MISSING + absent.size(), "end")
        ? absent.stream().map(Absent::person).toList()
        : List.of();
  }

  private List<Namesake> namesakes() throws SQLException {
    return Sql.list(
        connection,
        NAMESAKES,
        row ->
            new Namesake(
                row.getInt("sheet"),
                row.getInt("row_number"),
                row.getString("sheet_name") + "!" + row.getInt("row_number"),
                row.getString("name"),
                row.getObject("id", UUID.class),
                row.getString("staff_number"),
                row.getString("unit_name")),
        ref.importId());
  }

  private List<Absent> absent(List<Namesake> namesakes) throws SQLException {
    var open = namesakes.stream().map(Namesake::person).collect(Collectors.toSet());
    return Sql.list(
            connection,
            ABSENT,
            row -> new Absent(row.getObject("id", UUID.class), row.getString("name")),
            ref.importId(),
            ref.importId(),
            ref.importId())
        .stream()
        .filter(one -> !open.contains(one.person()))
        .toList();
  }

  private static Doubt singly(Namesake one) {
    var known =
        one.staffNumber().isEmpty() ? "是登记册里的这一位" : "是登记册里工号 %s 的这一位".formatted(one.staffNumber());
    return new Doubt(
        one.question(),
        "“%s”的“%s”没有可以核对的工号或身份证件号，登记册里有一位同名的人。请选择是不是同一个人。".formatted(one.unit(), one.name()),
        List.of(new Choice(one.person().toString(), known), new Choice("new", "是另一个人，新登记")),
        List.of(one.place()));
  }

  private static Doubt together(List<Namesake> namesakes) {
    return new Doubt(
        ALL + namesakes.size(),
        "有 %d 行没有可以核对的工号或身份证件号，只有学校和姓名与登记册里的人相同。请选择怎样处理。".formatted(namesakes.size()),
        List.of(new Choice("same", "都是登记册里的同一个人"), new Choice("new", "都是另外的人，新登记")),
        namesakes.stream().limit(20).map(Namesake::place).toList());
  }

  private static Doubt missing(List<Absent> absent) {
    var some = absent.stream().limit(5).map(Absent::name).toList();
    return new Doubt(
        MISSING + absent.size(),
        "文件写到的学校里，另有 %d 人登记在册而文件里没有（%s%s）。请选择怎样处理。"
            .formatted(
                absent.size(), String.join("、", some), absent.size() > some.size() ? "等" : ""),
        List.of(new Choice("keep", "保留他们：这份文件只是一部分名单"), new Choice("end", "这份文件是全部名单：他们自今日起离校")),
        List.of());
  }
}
