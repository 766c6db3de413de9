package cn.liandong.organization.task;

/** What people say about a task. Where it stands follows from it and the day: {@link Standing}. */
enum TaskState {
  NOT_STARTED,
  IN_PROGRESS,
  DONE,
  DROPPED
}
