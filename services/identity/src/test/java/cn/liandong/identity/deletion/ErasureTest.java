package cn.liandong.identity.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.identity.KeycloakStandIn;
import cn.liandong.identity.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever adds a text to a table says here what becomes of it when a person is erased. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KeycloakStandIn.class)
class ErasureTest {

  /** Of units, feeds, programs, columns and messages. */
  private static final Set<String> NOT_OF_PEOPLE =
      Set.of(
          "unit_ref",
          "feed_revision",
          "feed_position",
          "feed_epoch",
          "outbox",
          "denominator_ref",
          "agency_client",
          "agency_use",
          "consent_notice",
          "import_answer",
          "import_parent",
          "import_missing",
          "import_head",
          "import_mapping",
          "import_name",
          "platform_list",
          "ended_session",
          "keycloak_order",
          "audit_seal",
          "audit_checkpoint",
          "erased_mark");

  /** Codes, and usernames of whoever acted. */
  private static final List<String> STAY =
      List.of(
          "person.kind",
          "membership.kind",
          "leave_of_absence.kind",
          "person_event.username",
          "person_event.action",
          "correction_request.field",
          "deletion_request.started_by",
          "deletion_request.state",
          "deletion_request.username",
          "consent.state",
          "consent.recorder",
          "platform_account.state",
          "platform_call.state",
          "platform_call.username",
          "account.username",
          "account.subject",
          "account.state",
          "role_grant.role",
          "hand_over.username",
          "emergency_access.acknowledged_by",
          "sign_in_event.*",
          "audit_entry.*",
          "import_row.state",
          "import_row.matched_by",
          "import_job.*");

  @Inject TestPeople registry;

  @Test
  void everyTextOfEveryTableIsErasedOrNamedAsOneThatStays() throws SQLException {
    assertThat(columns().filter(column -> !isCovered(column))).isEmpty();
  }

  private Stream<String> columns() throws SQLException {
    return Arrays.stream(
        registry
            .text(
                """
                select string_agg(c.table_name || '.' || c.column_name, ' ' order by 1)
                from information_schema.columns c join information_schema.tables t
                  using (table_schema, table_name)
                where c.table_schema = 'identity' and t.table_type = 'BASE TABLE'
                  and c.is_generated = 'NEVER'
                  and c.data_type in ('text', 'character varying', 'jsonb', 'json', 'bytea', 'ARRAY')\
                """)
            .split(" "));
  }

  private static boolean isCovered(String column) {
    var table = column.substring(0, column.indexOf('.'));
    return NOT_OF_PEOPLE.contains(table)
        || STAY.contains(column)
        || STAY.contains(table + ".*")
        || Arrays.stream(Erasure.values())
            .filter(erasure -> erasure.table().equals(table))
            .anyMatch(erasure -> erases(erasure, column.substring(table.length() + 1)));
  }

  private static boolean erases(Erasure erasure, String column) {
    return erasure.sql().startsWith("delete")
        || Pattern.compile("\\b" + column + " = ").matcher(erasure.sql()).find();
  }
}
