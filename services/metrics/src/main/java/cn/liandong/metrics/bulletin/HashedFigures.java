package cn.liandong.metrics.bulletin;

/**
 * @param json as stored
 * @param sha256 of {@code json}
 */
record HashedFigures(BulletinFigures figures, byte[] json, String sha256) {}
