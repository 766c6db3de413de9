package cn.liandong.gateway.error;

import jakarta.ws.rs.core.Response.Status;

/** What the gateway itself refuses, before any service is asked. */
public final class Refusal extends RuntimeException {
  private final transient Problem problem;

  private Refusal(Problem problem) {
    super(problem.reason());
    this.problem = problem;
  }

  public static Refusal badRequest(String reason, String detail) {
    return new Refusal(Problem.own(Status.BAD_REQUEST, reason, detail));
  }

  public static Refusal forbidden(String reason, String detail) {
    return new Refusal(Problem.own(Status.FORBIDDEN, reason, detail));
  }

  public static Refusal notFound(String reason, String detail) {
    return new Refusal(Problem.own(Status.NOT_FOUND, reason, detail));
  }

  public static Refusal tooLarge(String reason, String detail) {
    return new Refusal(Problem.own(Status.REQUEST_ENTITY_TOO_LARGE, reason, detail));
  }

  public static Refusal tooMany(String reason, String detail) {
    return new Refusal(Problem.own(Status.TOO_MANY_REQUESTS, reason, detail));
  }

  Problem problem() {
    return problem;
  }
}
