package cn.liandong.gateway.identity.correction;

enum PersonField {
  NAME,
  STAFF_NUMBER,
  PHONE,
  IDENTITY_NUMBER,
  POSITION,
  OTHER
}
