package cn.liandong.gateway.imports;

enum QuestionKind {
  UNSPECIFIED,
  UNKNOWN_UNIT,
  AMBIGUOUS_UNIT,
  NEW_PARENT,
  TOTAL_DIFFERS,
  TWO_SHEETS,
  MASS_CHANGE,
  PERIOD,
  ABSENT_UNIT,
  DOUBT
}
