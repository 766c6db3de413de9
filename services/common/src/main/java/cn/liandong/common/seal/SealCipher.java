package cn.liandong.common.seal;

/** With what is sealed. What one sealed, another opens: the sealed text names its cipher. */
public enum SealCipher {
  AES,
  /** 国密 SM4, of a provider that the process must register. */
  SM4;

  static final int NONCE_BYTES = 12;
  static final int TAG_BITS = 128;

  String transformation() {
    return name() + "/GCM/NoPadding";
  }
}
