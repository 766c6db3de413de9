package cn.liandong.identity.account;

import cn.liandong.common.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
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

  /** Moves in the database, with the link and by administrators. */
  @Enumerated(EnumType.STRING)
  @Column(insertable = false, updatable = false)
  AccountState state = AccountState.ACTIVATED;

  @Column(insertable = false, updatable = false)
  @Nullable Instant inviteTime;

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
