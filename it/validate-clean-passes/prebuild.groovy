// A list as a project's own tests write it before the verify phase.
def cards = new File(basedir, 'target/cards')
cards.mkdirs()
new File(cards, 'generated.json').setText('''{"cardList":[{"cardId":"pgU0E-E64hMe_Twn2eabtpU1M0UG","cardExt":"{\\"timestamp\\":1718649722,\\"nonce_str\\":\\"8jCYUuD8dQmSILWN\\",\\"signature\\":\\"8f301e69e1dd1c4c644d8804a413c313e65214c5\\"}"}]}''', 'UTF-8')
