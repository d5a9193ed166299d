// The project that the README's blocks with a title make, and the samples.
import java.nio.file.Files

def root = new File(basedir, '../../..')
def readme = new File(root, 'README.md').getText('UTF-8')
def blocks = (readme =~ /(?s)```\w+ title="([^"]+)"\n(.*?)```/).collect { [it[1], it[2]] }
assert blocks.size() == 3
for (block in blocks) {
  def file = new File(basedir, "shop/${block[0]}")
  file.parentFile.mkdirs()
  file.setText(block[0] == 'pom.xml' ? """<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>shop</groupId>
  <artifactId>shop</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  ${block[1]}
</project>""" : block[1], 'UTF-8')
}
for (name in ['pom.xml', 'ticket.txt', 'broken/coupons.json', 'clean/coupons.json']) {
  def to = new File(basedir, "samples/$name")
  to.parentFile.mkdirs()
  Files.copy(new File(root, "samples/$name").toPath(), to.toPath())
}
