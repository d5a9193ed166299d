// Proves: for each entry the goal prints the values that are signed, in order, the string they make, the
// signature that results and the one found; of each ticket nothing but its mask, also under -X.
import java.security.MessageDigest

def build = evaluate(new File(basedir, '../../../it/build.groovy'))
def log = build.log.findAll { it.startsWith('[INFO] ') }.collect { it.substring('[INFO] '.length()) }

/** The signature of values that are already in order, the ticket last. */
def signature = { String joined, String ticket = 'test-ticket-for-fixtures-only_it-is-no-secret' ->
  MessageDigest.getInstance('SHA-1').digest((joined + ticket).getBytes('UTF-8')).encodeHex().toString()
}
def first = '1718000123GZ-20240611-07b3Rv9QeTm2LxpmVndAU9cTrqQHF8kJ-MUPbbob-z'
def second = '1718016631eZ7tRk4IbH1tSw6CoYj7VkAo0Ig-Dr2EmXwH5bFzLq4UpYj7VkAo0Ig-Dr2EmXwH5bFzLq4U'
def third = '1718017741pZk8WlBp1Jh_Es3FnYxI6cGaMr5V'
def fourth = '1718018851pAl9XmCq2Ki-Ft4GoZyJ7dHbNs6W'
def torn = '1718019961pBm0YnDr3Lj_Gu5HpAzK8eIcOt7X'

def expected = """\
cards/spring.json:3:5 cardList[0]
  1. timestamp   1718000123
  2. code        GZ-20240611-07
  3. nonce_str   b3Rv9QeTm2Lx
  4. card_id     pmVndAU9cTrqQHF8kJ-MUPbbob-z
  5. api_ticket  ***
  joined:    $first***
  signature: ${signature(first)}
  found:     03de38a3cdf0f5bd331f81966706c02f15767dc6 (right)
cards/spring.json:7:5 cardList[1]
  1. timestamp   1718016631
  2. nonce_str   eZ7tRk4IbH1tSw6C
  3. openid      oYj7VkAo0Ig-Dr2EmXwH5bFzLq4U
  4. card_id     pYj7VkAo0Ig-Dr2EmXwH5bFzLq4U
  5. api_ticket  ***
  joined:    $second***
  signature: ${signature(second)}
  found:     105b2cbaffb9d294c6688ec5f3eade13b25d3ef0 (wrong)
  phone:     签名错误 (mvn wxcard:explain -Dwxcard.message=签名错误)
cards/spring.json:11:5 cardList[2]
  1. timestamp   1718017741
  2. card_id     pZk8WlBp1Jh_Es3FnYxI6cGaMr5V
  3. api_ticket  ***
  joined:    $third***
  signature: ${signature(third)}
  found:     none
cards/spring.json:15:5 cardList[3]
  1. timestamp   1718018851
  2. card_id     pAl9XmCq2Ki-Ft4GoZyJ7dHbNs6W
  3. api_ticket  ***
  joined:    $fourth***
  signature: ${signature(fourth)}
  found:     none
cards/torn.json:1:14 cardList[0]
  1. timestamp   1718019961
  2. card_id     pBm0YnDr3Lj_Gu5HpAzK8eIcOt7X
  3. api_ticket  ***
  joined:    $torn***
  signature: ${signature(torn)}
  found:     none
cards/torn.json:1:95 the file breaks off here; wxcard:validate says why""".readLines()

def start = log.indexOf(expected[0])
assert log.subList(start, start + expected.size()) == expected

// With a rule its page comes first; with two tickets there are two signatures, and either is right.
def chinese = log.subList(start + expected.size(), log.size())
assert build.log.count('# wrong-signature：签名错误') == 1
assert chinese.count { it =~ /^  \d\. api_ticket  \*\*\*$/ } == 8
assert chinese.count { it.contains(signature(first)) } == 2
assert chinese.count { it.contains(signature(first, 'ticket-of-another-merchant_it-is-no-secret-either')) } == 1
assert chinese.count { it =~ /\p{IsHan}.*03de38a3cdf0f5bd331f81966706c02f15767dc6/ } == 2

assert build.log.any { it.startsWith('[DEBUG]') && it.contains('ticketFile') }
assert !build.log.any { it.contains('it-is-no-secret') }
assert !new File(basedir, 'target').exists()
