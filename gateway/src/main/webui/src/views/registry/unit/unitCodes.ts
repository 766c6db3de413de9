/** 办学类型 codes of primary and secondary education that the forms offer. */
export const schoolTypes = [
  '111',
  '211',
  '218',
  '311',
  '312',
  '341',
  '342',
  '345',
  '361',
  '511',
] as const

/** 城乡分类 codes. */
export const urbanRuralClasses = ['111', '112', '121', '122', '123', '210', '220'] as const
