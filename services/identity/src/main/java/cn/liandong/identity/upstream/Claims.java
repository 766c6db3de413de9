package cn.liandong.identity.upstream;

import cn.liandong.identity.person.IdentityNumber;
import cn.liandong.identity.person.PersonName;
import cn.liandong.identity.person.Phone;

/**
 * What the upstream says about a person, empty where it says nothing.
 *
 * @param identity is asked for only where the operator trusts the upstream for it
 */
record Claims(String name, String phone, boolean phoneVerified, String identity) {

  Claims {
    name = PersonName.normal(name);
    phone = phoneVerified ? Phone.normal(phone) : "";
    identity = IdentityNumber.normal(identity);
  }

  /** A name alone proves nothing. */
  boolean prove() {
    return !name.isEmpty() && !(phone.isEmpty() && identity.isEmpty());
  }
}
