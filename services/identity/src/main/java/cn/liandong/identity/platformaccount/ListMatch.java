package cn.liandong.identity.platformaccount;

import cn.liandong.common.scope.Role;
import cn.liandong.identity.person.PersonName;
import cn.liandong.identity.person.PersonalData;
import cn.liandong.identity.platformaccount.ListedAccount.Namesake;
import cn.liandong.imports.job.Sql;
import cn.liandong.imports.template.ImportRef;
import cn.liandong.imports.template.Issue;
import cn.liandong.imports.template.RowFault;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom each row names among the people of its school; who is not clear is said row by row.
 */
record ListMatch(Connection connection, ImportRef ref, PersonalData data, LocalDate today) {

  private static final String[] WRITERS =
      Role.names(Role.COUNTY_ADMINISTRATOR, Role.TOWN_ADMINISTRATOR, Role.SCHOOL_ADMINISTRATOR);
  private static final String ROWS =
      """
      select sheet, row_number, unit_id, data ->> 'name' as name,
        data ->> 'staffNumber' as staff_number, data ->> 'phone' as phone,
        data ->> 'identity' as identity, data ->> 'state' as state,
        data ->> 'verification' as verification, data ->> 'seat' as seat,
        data ->> 'placed' as placed
      from import_row where import_id = ? and usable order by sheet, row_number\
      """;
  private static final String PEOPLE =
      """
      select p.id, p.name, p.staff_number, p.phone, p.identity, m.unit_id
      from membership m join person p on p.id = m.person_id
      where m.kind = 'HOME' and (m.valid_to is null or m.valid_to > ?)
        and m.unit_id in (select r.unit_id from import_row r where r.import_id = ? and r.usable)
        and m.unit_id in (select v.id from visible_units(?, ?, ?) v)\
      """;
  private static final String NEWER =
      """
      select person_id, max(l.cutoff_date) as cutoff_date
      from platform_account a join platform_list l using (import_id)
      where l.superseded_by is null and l.cutoff_date > ? and a.unit_id in (
        select r.unit_id from import_row r where r.import_id = ? and r.usable)
      group by person_id\
      """;

  private record Row(int sheet, int number, UUID unit, ListedAccount account, RowWords words) {}

  private record Sealed(
      UUID id,
      String name,
      String staffNumber,
      @Nullable String phone,
      @Nullable String identity) {}

  private record Place(UUID unit, String name) {}

  List<RowFault> settle() throws SQLException {
    var people = people();
    var newer = newer();
    var faults = new ArrayList<RowFault>();
    var found = new ArrayList<FoundRow>();
    var rowOf = new HashMap<UUID, Integer>();
    for (var row : Sql.list(connection, ROWS, this::row, ref.importId())) {
      var here = people.getOrDefault(new Place(row.unit(), row.account().name()), List.of());
      var meant = row.account().among(here.stream().map(this::opened).toList());
      var fault = fault(row, here, meant, rowOf);
      if (fault != null) {
        faults.add(new RowFault(row.sheet(), row.number(), fault));
      } else {
        var person = meant.getFirst().id();
        rowOf.put(person, row.number());
        found.add(
            new FoundRow(row.sheet(), row.number(), person, row.account().name(), row.words()));
        var later = newer.get(person);
        if (later != null) {
          faults.add(new RowFault(row.sheet(), row.number(), overtaken(later)));
        }
      }
    }
    FoundRow.write(connection, ref.importId(), found);
    return faults;
  }

  private static @Nullable Issue fault(
      Row row, List<Sealed> here, List<Namesake> meant, Map<UUID, Integer> rowOf) {
    if (meant.size() == 1) {
      var earlier = rowOf.get(meant.getFirst().id());
      return earlier == null
          ? null
          : Issue.error("name", "SAME_PERSON", "与第 %d 行认作同一个人。请删去多余的行，或补填工号。", earlier);
    }
    if (meant.size() > 1) {
      return Issue.error(
          "name",
          "PERSON_AMBIGUOUS",
          "本校有 %d 位叫“%s”的人，分不清是哪一位。请在名单里补填工号，或带掩码的手机号码、身份证件号。",
          meant.size(),
          row.account().name());
    }
    return here.isEmpty()
        ? Issue.error(
            "name",
            "PERSON_UNKNOWN",
            "登记册里本校没有“%s”。请核对学校和姓名；确有此人的，请先在“人员”里登记，再上传名单。",
            row.account().name())
        : Issue.error(
            "staffNumber",
            "PERSON_CONFLICT",
            "本校的“%s”登记的工号或身份证件号与这一行不同。请核对，改正名单或登记册中的一处。",
            row.account().name());
  }

  private static Issue overtaken(String later) {
    return Issue.warning("state", "NEWER_KNOWN", "系统里已有截至 %s 的更新状态，这一行只补充以前的记录，不改变现状。", later);
  }

  private Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getInt("sheet"),
        row.getInt("row_number"),
        row.getObject("unit_id", UUID.class),
        new ListedAccount(
            PersonName.normal(row.getString("name")),
            text(row, "staff_number"),
            opened(row.getString("phone")),
            opened(row.getString("identity"))),
        RowWords.read(row));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    var text = row.getString(column);
    return text == null ? "" : text;
  }

  private String opened(@Nullable String sealed) {
    return data.opened(sealed);
  }

  private Namesake opened(Sealed person) {
    return new Namesake(
        person.id(), person.staffNumber(), opened(person.phone()), opened(person.identity()));
  }

  private Map<Place, List<Sealed>> people() throws SQLException {
    return Sql.list(
            connection,
            PEOPLE,
            row ->
                Map.entry(
                    new Place(row.getObject("unit_id", UUID.class), row.getString("name")),
                    new Sealed(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("staff_number"),
                        row.getString("phone"),
                        row.getString("identity"))),
            ref.day(),
            ref.importId(),
            ref.subject(),
            WRITERS,
            today)
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private Map<UUID, String> newer() throws SQLException {
    var newer = new LinkedHashMap<UUID, String>();
    Sql.list(
        connection,
        NEWER,
        row -> newer.put(row.getObject("person_id", UUID.class), row.getString("cutoff_date")),
        ref.day(),
        ref.importId());
    return newer;
  }
}
