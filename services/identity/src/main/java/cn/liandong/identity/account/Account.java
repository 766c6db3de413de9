package cn.liandong.identity.account;

import cn.liandong.common.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who may sign in; the subject comes with the link to Keycloak. */
@Entity
@Table(name = "account")
class Account {

  @Id UUID id;
  String username;
  @Nullable String subject;
  String name;
  @Version long version;
  long revision;

  protected Account() {}

  Account(String username, String subject, long revision) {
    this.id = Ids.next();
    this.username = username;
    this.subject = subject;
    this.name = username;
    this.revision = revision;
  }

  void link(String newSubject, long newRevision) {
    subject = newSubject;
    revision = newRevision;
  }

  void movedTo(long newRevision) {
    revision = newRevision;
  }
}
