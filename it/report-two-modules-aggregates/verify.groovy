// Proves: the goal is a page of the site of each module with fixtures, and of the outermost project one over all
// modules, though that is built first; also of a module that validate found unchanged. Wrong cards fail no site.
def build = evaluate(new File(basedir, '../../../it/build.groovy'))
def page = { new File(basedir, it).getText('UTF-8') }
def all = page('target/site/wxcard.html')
def gifts = 'gifts/src/test/resources/cards/spring.add-card.json'
def shop = 'shop/src/test/resources/cards/clean.add-card.json'

assert all.contains("<h3>$gifts</h3>") && all.contains("<li>$shop</li>")
assert all.contains('2 files, 4 cards, 4 signatures verified: 1 error, 0 warnings')
assert page('gifts/target/site/wxcard.html').contains("<h3>$gifts</h3>")
assert !page('gifts/target/site/wxcard.html').contains(shop)
assert page('shop/target/site/wxcard.html').contains("<li>$shop</li>")
assert page('shop/target/site/project-reports.html').contains('href="wxcard.html"')
// In a site of several languages each page is in its own.
for (module in ['', 'gifts/']) {
  assert page(module + 'target/site/en/wxcard.html').contains('<html lang="en">')
  assert page(module + 'target/site/zh_CN/wxcard.html').contains('<html lang="zh-CN">')
}
assert page('target/site/zh_CN/wxcard.html').contains("<h3>$gifts</h3>")
// Each build ends with one line over all modules, a module that was not checked again among them.
assert build.logged('[INFO] 2 modules: 2 files, 4 cards, 4 signatures verified: 1 error, 0 warnings') == 5
assert build.log.count { it.startsWith('[INFO] report: ') && it.endsWith('report-two-modules-aggregates/target/site/wxcard.html') } == 3
assert build.log.count { it.contains('0 warnings; nothing changed since the last clean run') } == 2
