package cn.liandong.organization.body;

import java.util.List;

/** A body with everything that ever held of it, each list newest first. */
record History(
    Body body, List<Seat> seats, List<Term> terms, List<Check> checks, List<Removal> removals) {}
