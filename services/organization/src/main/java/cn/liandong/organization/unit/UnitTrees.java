package cn.liandong.organization.unit;

import cn.liandong.organization.pack.Packs;
import cn.liandong.proto.organization.v1.LevelName;
import cn.liandong.proto.organization.v1.ListTreesResponse;
import cn.liandong.proto.organization.v1.Tree;
import cn.liandong.proto.organization.v1.UnitLevel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.TreeMap;

/** The parallel trees and the names of levels, as the policy pack has them. */
@ApplicationScoped
class UnitTrees {

  private final Packs packs;

  UnitTrees(Packs packs) {
    this.packs = packs;
  }

  ListTreesResponse list() {
    var pack = packs.current();
    var response = ListTreesResponse.newBuilder();
    for (var tree : pack.trees()) {
      response.addTrees(
          Tree.newBuilder()
              .setCode(tree.code())
              .setName(tree.name())
              .setGroupName(tree.groupName()));
    }
    new TreeMap<>(pack.levelNames())
        .forEach((level, name) ->
            response.addLevels(
                LevelName.newBuilder()
                    .setLevel(UnitLevel.valueOf("UNIT_LEVEL_" + level.name()))
                    .setName(name)));
    return response.build();
  }
}
