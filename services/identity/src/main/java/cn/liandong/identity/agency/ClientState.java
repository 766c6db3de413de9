package cn.liandong.identity.agency;

public enum ClientState {
  REGISTERED,
  SUSPENDED,
  EXPIRED
}
