package io.github.wxcard.report.html;

import io.github.wxcard.message.Page;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A rule's page as a piece of HTML. */
final class RulePageHtml {
  /** A page stands within a section of a document, under that section's heading. */
  private static final int LEVELS_DOWN = 2;

  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).sanitizeUrls(true).build();

  private RulePageHtml() {}

  /** The page; its own heading becomes one of the third level. */
  static String of(Page page) {
    Node document = PARSER.parse(page.markdown());
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            heading.setLevel(heading.getLevel() + LEVELS_DOWN);
          }
        });
    return RENDERER.render(document);
  }
}
