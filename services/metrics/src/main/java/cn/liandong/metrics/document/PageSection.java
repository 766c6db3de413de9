package cn.liandong.metrics.document;

import java.io.IOException;

/** The pages that one run of text shares; Word keeps it in the last paragraph of the run. */
record PageSection(Paper paper, boolean grid) {

  static final PageSection TEXT = new PageSection(Paper.PORTRAIT, true);

  void write(XmlWriter xml) throws IOException {
    paper.writeSection(xml, grid);
  }
}
