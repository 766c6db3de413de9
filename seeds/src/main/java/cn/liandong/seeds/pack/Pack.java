package cn.liandong.seeds.pack;

/**
 * @param contentSha256 over the names and bytes of the pack's files; code sets are editions of
 *     their own
 */
public record Pack(
    String code,
    String name,
    int version,
    String contentSha256,
    OrganizationPack organization,
    MetricsPack metrics) {

  Pack withSha256(String sha256) {
    return new Pack(code, name, version, sha256, organization, metrics);
  }
}
