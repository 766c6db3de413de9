package cn.liandong.metrics.bulletin;

import java.util.function.UnaryOperator;

/** A bulletin's content with the figures it rests on. */
record Draft(BulletinContent content, HashedFigures figures) {

  Draft withContent(UnaryOperator<BulletinContent> change) {
    return new Draft(change.apply(content), figures);
  }
}
