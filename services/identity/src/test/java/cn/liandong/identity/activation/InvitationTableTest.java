package cn.liandong.identity.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.identity.activation.InvitationTable.Row;
import org.junit.jupiter.api.Test;

class InvitationTableTest {

  @Test
  void withoutHeadingsTheColumnsAreNameUsernameRoleUnit() {
    assertThat(rows("阿力木·买买提\talimu\t\t第一小学\n\n陈𬱖,chen.wei"))
        .containsExactly(
            new Row(1, "阿力木·买买提", "alimu", "", "第一小学"), new Row(3, "陈𬱖", "chen.wei", "", ""));
  }

  @Test
  void headingsMayStandInAnyOrder() {
    assertThat(rows("学校\t用户名\t姓名\n第一小学\talimu\t阿力木"))
        .containsExactly(new Row(2, "阿力木", "alimu", "", "第一小学"));
  }

  @Test
  void anEmptyListIsRefused() {
    assertThatThrownBy(() -> rows(" \n姓名\t用户名\n")).hasMessageContaining("没有找到人员");
  }

  @Test
  void aRowTellsItsFirstProblem() {
    assertThat(InvitedPerson.of(1, "李$明", "li ming", "").problem()).startsWith("用户名只能用");
    assertThat(InvitedPerson.of(1, "李$明", "LiMing", "").problem()).startsWith("姓名里有");
    assertThat(InvitedPerson.of(1, "李明", "LiMing", ""))
        .returns("", InvitedPerson::problem)
        .returns("liming", InvitedPerson::username);
  }

  private static java.util.List<Row> rows(String text) {
    return InvitationTable.rows(InvitationTable.pasted(text));
  }
}
