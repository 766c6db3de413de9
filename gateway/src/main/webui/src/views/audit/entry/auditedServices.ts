export const auditedServices = ['metrics', 'organization', 'identity'] as const

export type AuditedService = (typeof auditedServices)[number]
