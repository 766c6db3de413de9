package cn.liandong.imports.match;

/**
 * Looser forms of a unit's name.
 *
 * @param plain without the places above, see {@link Names#plain}
 * @param townless also without the town
 * @param full with short forms spelled out
 */
record Form(Candidate unit, String plain, String townless, String full) {

  static Form of(Candidate unit, Names names) {
    var plain = names.plain(unit.name());
    return new Form(unit, plain, Names.withoutTown(plain), Names.spelledOut(plain));
  }
}
