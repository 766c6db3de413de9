package cn.liandong.gateway.identity.activation;

public enum AccountState {
  UNSPECIFIED,
  INVITED,
  ACTIVATED,
  LOCKED,
  LEFT
}
