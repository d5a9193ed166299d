// Proves: every mistake of the table is named in the report, with the members where members are meant, and
// in words on the console; causes are searched for the first 20 wrong signatures of a run, or as many as
// wxcard.explainSignatures says. The examples are those on the page of the rule.
import groovy.json.JsonSlurper

def build = evaluate(new File(basedir, '../../../it/build.groovy'))
def cards = 'src/test/resources/cards'

/** The results, each as its file, entry, rule, mistake and members. */
def causes = { String sarif ->
  build.run(sarif).results.collect { result ->
    def file = result.locations[0].physicalLocation.artifactLocation.uri.find(/[^\/]+(?=\.json$)/)
    def entry = result.locations[0].logicalLocations[0].fullyQualifiedName.find(/\d+/)
    def cause = result.properties?.with { ((it.mistake ?: '') + ' ' + (it.members ?: []).join(',')).trim() }
    "$file $entry $result.ruleId ${cause ?: ''}".toString().trim()
  }
}

def malformed = [
  'malformed 0 malformed-signature digest',
  'malformed 1 malformed-signature digest',
  'malformed 2 malformed-signature not-signed code',
  'malformed 3 malformed-signature',
  'malformed 4 malformed-signature'
]
def mistakes = [
  'other-ticket', 'milliseconds', 'not-signed nonce_str', 'signed-extra outer_str', 'literal-text',
  'case-insensitive', 'descending', 'sorted-by-name', 'sorted-as-numbers', 'unsorted', 'separator', 'key-value',
  'trailing-newline', 'digest', 'descending nonce_str', 'unknown'
]
def oneOfEach = mistakes.withIndex().collect { mistake, entry -> "one-of-each $entry wrong-signature $mistake".toString() }
def oneTooMany = 'the-one-too-many 0 wrong-signature'

assert causes('target/wxcard/wxcard.sarif') == malformed + oneOfEach + oneTooMany
assert causes('target/one-more/wxcard.sarif') == malformed + oneOfEach + (oneTooMany + ' not-signed timestamp')
assert causes('target/none/wxcard.sarif') == (malformed + oneOfEach + oneTooMany).collect { it.split(' ')[0..2].join(' ') }
assert build.counts() == [4, 23, 1]

// Each card tells its own mistake in outer_str, which is never signed.
def text = new File(basedir, "$cards/one-of-each.json").getText('UTF-8')
def labels = new JsonSlurper().parseText(text).cardList.collect { new JsonSlurper().parseText(it.cardExt).outer_str }
assert labels == mistakes.collect { it.split(' ')[0] }

// They stand on the page as they are.
for (page in ['wrong-signature.md', 'wrong-signature.zh-CN.md']) {
  def rules = new File(basedir, '../../../src/main/resources/io/github/wxcard/rules')
  assert new File(rules, page).getText('UTF-8').contains('```json\n' + text + '```\n')
}

// The console says what was done, what to do instead, and where no cause was searched for.
def words = [
  'it was made with another ticket that is configured',
  'it was made with the timestamp in milliseconds',
  'it is right for the same card without nonce_str; sign nonce_str too, or take it out of cardExt',
  'it is right for the same card with outer_str signed as well',
  'the text "undefined" was signed in place of a value',
  'the values were sorted without regard to case',
  'the values were sorted from last to first; sort them in ascending order',
  'the values were put in the order of their names',
  'compared as numbers',
  'the values were joined unsorted, in the order card_id, code, timestamp, nonce_str, api_ticket',
  'the sorted values were joined with "&" between them',
  'pairs name=value joined with & were signed',
  'a line end was hashed after the values',
  'the right string went through HmacSHA1',
  'sort them in ascending order; and nonce_str was left out of the signature',
  'none of the usual mistakes produces it'
]
def log = build.log
words.eachWithIndex { word, entry ->
  def block = log.findIndexOf { it.startsWith("[ERROR] $cards/one-of-each.json:${entry + 3}:") && it.endsWith(' wrong-signature') }
  assert log[block + 1].contains(' is wrong: ') && log[block + 1].contains(word)
}
assert log.count { it =~ /^        signature [0-9a-f]{40} is not the signature of this card with the configured ticket/ } == 1 + 17
assert log.count { it.endsWith('. What went wrong is searched for in the first wrong signatures of a run only (wxcard.explainSignatures)') } == 1 + 17

// No ticket stands anywhere.
assert !log.any { it.contains('it-is-no-secret') }
for (folder in ['wxcard', 'one-more', 'none']) {
  assert !new File(basedir, "target/$folder/wxcard.sarif").getText('UTF-8').contains('it-is-no-secret')
}
