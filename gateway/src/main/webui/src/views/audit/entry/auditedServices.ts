export const auditedServices = ['metrics', 'organization', 'identity'] as const
