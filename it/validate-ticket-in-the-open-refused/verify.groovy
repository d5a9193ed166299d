// Proves: a ticket in the configuration of the plugin, of an execution or of a report, in a property of the project or
// on the command line is refused with the reason and the right ways, and is not used for one signature.
def build = evaluate(new File(basedir, '../../../it/build.groovy'))
def failures = build.log.findAll { it.startsWith('[ERROR] Failed to execute goal') }

assert failures.size() == 5
assert failures[0].contains('icket>: ')
assert failures[1].contains('<ticket>: ')
assert failures[2].contains('wxcard.apiTicket: ')
assert failures[3].contains('<ticket>: ')
assert failures[4].contains('wxcard.ticket: ')
for (failure in failures) {
  assert failure.contains('a ticket is a secret') && failure.contains('wxcard.ticketFile')
}
assert build.logged('[INFO] 1 file') == 0
assert !new File(basedir, 'target/wxcard').exists()
// Maven itself prints its command line; the plugin must not repeat the value.
assert !build.log.any { it.startsWith('[') && it.contains('a-ticket-that-stands-in-the-open') }
