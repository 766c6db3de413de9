import type { SchoolClass } from '@/api/types'

export interface GradeOfClasses {
  key: string
  name: string
  classes: SchoolClass[]
}

/** Classes by the grade they are in, in the order in which they arrive. */
export function gradesOf(classes: SchoolClass[]): GradeOfClasses[] {
  const grades = new Map<string, GradeOfClasses>()
  for (const one of classes) {
    const name = one.gradeName || `${one.entryYears[0]}级`
    const key = `${one.stage} ${name}`
    const grade = grades.get(key) ?? { key, name, classes: [] }
    grade.classes.push(one)
    grades.set(key, grade)
  }
  return [...grades.values()]
}
