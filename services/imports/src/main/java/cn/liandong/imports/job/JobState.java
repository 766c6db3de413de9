package cn.liandong.imports.job;

enum JobState {
  UPLOADING,
  READING,
  NEEDS_MAPPING,
  READY,
  CONFIRMING,
  CONFIRMED,
  UNDONE,
  FAILED,
  DISCARDED;

  /** Whether mappings and answers may still change what the rows mean. */
  boolean isOpen() {
    return this == NEEDS_MAPPING || this == READY;
  }
}
