package cn.liandong.seeds.pack;

/**
 * @param contentSha256 over organization.yaml, metrics.yaml, the code sets and the bulletin texts,
 *     in that order
 */
public record Pack(
    String code,
    String name,
    int version,
    String contentSha256,
    OrganizationPack organization,
    MetricsPack metrics) {}
