package cn.liandong.gateway.audit;

enum AuditedService {
  organization,
  identity,
  metrics
}
