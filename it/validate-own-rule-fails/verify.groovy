// Proves: a rule that a jar in the plugin's <dependencies> brings is one of the rules: its level comes from <rules>
// and -Dwxcard.rules, its page and messages stand in the console and in every report, in Chinese where it speaks it.
def build = evaluate(new File(basedir, '../../../it/build.groovy'))
def reports = new File(basedir, 'shop/target/wxcard')
def place = 'shop/src/test/resources/cards/spring.add-card.json:9:29-9:40'
def path = 'cardList[1].cardExt.code'
def english = 'code "GZ-1001" is not one of ours; ours begin with SHOP-'
def chinese = 'code“GZ-1001”不是本店的卡券码；本店的卡券码以 SHOP- 开头'

assert build.findings('shop/target/wxcard/wxcard.sarif') == ["$place warning foreign-code $path".toString()]
assert build.counts('shop/target/wxcard/wxcard.sarif') == [1, 2, 2]
assert build.findings('shop/target/chinese/wxcard.sarif') == ["$place error foreign-code $path".toString()]

// It stands in the table of the rules, in the order of ids, with its page.
def rules = build.run('shop/target/wxcard/wxcard.sarif').tool.driver.rules
assert rules*.id == rules*.id.sort(false)
def rule = rules.find { it.id == 'foreign-code' }
assert rule.name == 'ForeignCode' && rule.defaultConfiguration.level == 'warning'
assert rule.shortDescription.text == 'Code of another shop'
assert rule.fullDescription.text == 'The code does not begin with SHOP-, so it is not one of ours. A `code` inside `cardExt` that does not begin with `SHOP-`.'
assert rule.help.markdown.startsWith('# foreign-code: Code of another shop\n') && rule.help.markdown.contains('Our tills read no other codes.')
assert build.run('shop/target/wxcard/wxcard.sarif').results*.message.text == [english]
assert build.run('shop/target/chinese/wxcard.sarif').results*.message.text == [chinese]

// Every report tells of it; HTML and XML each escape the quotes in their own way.
['wxcard.html', 'wxcard.json', 'wxcard.xml', 'wxcard-checkstyle.xml', 'gl-code-quality.json'].each {
  def text = new File(reports, it).getText('UTF-8')
  assert text.contains('foreign-code') && text.contains('is not one of ours; ours begin with SHOP-') : it
}
assert new File(reports, 'wxcard.html').getText('UTF-8').contains('Our tills read no other codes.')
assert build.log.any { it.startsWith('::warning file=shop/src/test/resources/cards/spring.add-card.json,line=9') }

assert build.logged('[WARNING] shop/src/test/resources/cards/spring.add-card.json:9:29 warning foreign-code') == 1
assert build.logged("        $english") == 1
assert build.logged('[ERROR] shop/src/test/resources/cards/spring.add-card.json:9:29 error foreign-code') == 1
assert build.logged("        $chinese") == 1
assert build.logged('[INFO] 1 file, 2 cards, 2 signatures verified: 0 errors, 1 warning (') == 1

// wxcard:rules lists it with its level, wxcard:explain prints its page; without a Chinese one, the English one.
def listed = build.log.findAll { it.startsWith('  foreign-code ') }.collect { it.trim().split(/ +/, 3) }
assert listed*.getAt(1) == ['warning', 'error']
assert listed*.getAt(2).every { it == 'The code does not begin with SHOP-, so it is not one of ours.' }
assert build.log.count { it == 'Our tills read no other codes. The customer would stand there with a card that nobody takes.' } == 2
