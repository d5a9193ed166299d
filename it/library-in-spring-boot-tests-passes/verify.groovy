// Proves: a Spring Boot application with WxJava, on Boot 3.5 and on 4, has its answers checked by MockMvc, WebTestClient
// and REST-assured tests, its signer tried by the probes, and the lists that its tests recorded checked at verify, beside a
// partner's WireMock stubs, a Postman collection and the example of an OpenAPI file; and that nothing of this changes what
// Boot prints.
def build = evaluate(new File(basedir, '../../../it/build.groovy'))

assert build.log.count { it.contains('Starting ShopApplication') || it.contains('Starting MockMvcTest') } >= 2
assert build.log.count { it.contains('Starting') && it.contains('Test') && it =~ /v4|v3|using Java/ } >= 2
assert build.log.every { !it.contains('multiple occurrences of org.json') }

// Recorded: an envelope and an entry by MockMvc, a signature of the SDK, an entry by REST-assured.
assert new File(basedir, 'target/cards').list().sort() == [
  'shop.MockMvcTest.theEntryIsRight-1.json', 'shop.MockMvcTest.theEnvelopeHoldsARightList-1.json',
  'shop.RestAssuredTest.theEntryIsRight-1.json', 'shop.WebTestClientTest.whatTheSdkSignsIsRight-1.json',
]
assert build.logged('[INFO] 8 files, 8 cards, 8 signatures verified: 0 errors, 0 warnings; 1 file without a list (') == 2
assert build.log.count { it =~ /^\[INFO\] fixtures would show \d+ of 37 signing mistakes/ } == 2
assert build.findings() == []
assert new File(basedir, 'target/wxcard/wxcard.html').getText('UTF-8').contains('What the fixtures prove')
