package cn.liandong.gateway.organization.namelist;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.proto.organization.v1.DecideNamesRequest;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "NameChoices")
record NameChoices(@Nullable List<NameChoice> choices) {
  DecideNamesRequest of(String listId) {
    return DecideNamesRequest.newBuilder()
        .setListId(listId)
        .addAllChoices(orEmpty(choices).stream().map(NameChoice::proto).toList())
        .build();
  }

  /**
   * @param unitId empty or left out when the name is none of our units
   */
  @Schema(name = "NameChoice")
  record NameChoice(int position, @Nullable String unitId) {
    cn.liandong.proto.organization.v1.NameChoice proto() {
      return cn.liandong.proto.organization.v1.NameChoice.newBuilder()
          .setPosition(position)
          .setUnitId(orEmpty(unitId))
          .build();
    }
  }
}
