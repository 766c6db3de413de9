package cn.liandong.gateway.audit;

enum AuditResult {
  done,
  refused
}
