// Measures whole processes: the plugin, ajv-cli and Sourcemeta's jsonschema on the same card lists, in turn.
// Usage, from the root of the project: node src/bench/compare.mjs [rounds]
// Needs JDK 17, Maven, Node.js with npm, and GNU time. Writes the figures into docs/performance.md and its Chinese page.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const rounds = Number(process.argv[2] ?? 3);
const work = resolve('target/compare');
const million = 1_000_000;
const tools = { 'ajv-cli': '5.0.0', '@sourcemeta/jsonschema': '16.11.0' };
mkdirSync(work, { recursive: true });

function run(command, args, options = {}) {
  return execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28, ...options });
}

/** Seconds and MiB of a process; a red build still counts. */
function measure([command, ...args], heap) {
  const env = { ...process.env, MAVEN_OPTS: heap ? `-Xmx${heap}` : '' };
  const result = spawnSync('/usr/bin/time', ['-f', 'measured %e %M', command, ...args], {
    cwd: work, env, encoding: 'utf8', maxBuffer: 1 << 28,
  });
  const [, seconds, kib] = /measured (\S+) (\S+)/.exec(result.stderr);
  return { seconds: Number(seconds), mebibytes: Math.round(Number(kib) / 1024), output: result.stdout };
}

/** The best of some rounds, each of which runs every command once. */
function inTurn(commands) {
  const best = {};
  for (let round = 0; round < rounds; round++) {
    for (const [name, { command, heap, expect }] of Object.entries(commands)) {
      const one = measure(command, heap);
      if (expect && !expect.test(one.output)) throw new Error(`${name} did not do its work:\n${one.output}`);
      if (!best[name] || one.seconds < best[name].seconds) best[name] = one;
    }
  }
  return best;
}

/** The median milliseconds of commands that are run in turn, forwards and backwards. */
function medians(times, commands) {
  const elapsedOf = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let time = 0; time < times; time++) {
    const turn = Object.entries(commands);
    for (const [name, command] of time % 2 ? turn.reverse() : turn) elapsedOf[name].push(elapsed(command));
  }
  return Object.fromEntries(Object.entries(elapsedOf).map(([name, all]) =>
    [name, all.sort((a, b) => a - b)[times >> 1]]));
}

function elapsed([command, ...args]) {
  const start = process.hrtime.bigint();
  run(command, args, { cwd: work });
  return Number(process.hrtime.bigint() - start) / 1e6;
}

console.log('building');
run('mvn', ['-B', '-q', '-Dquick', '-DskipTests', '-Djacoco.skip', 'install']);
run('mvn', ['-B', '-q', '-f', 'src/bench', 'compile', 'dependency:build-classpath',
  `-Dmdep.outputFile=${join(work, 'classpath')}`]);
const classpath = ['target/bench/classes', readFileSync(join(work, 'classpath'), 'utf8').trim()].join(':');
const corpus = (name, cards, wrong) => {
  if (!existsSync(join(work, name))) {
    run('java', ['-cp', classpath, 'io.github.wxcard.bench.Corpus', join(work, name), String(cards), String(wrong), '1']);
  }
};
console.log('making the lists');
for (const cards of [10_000, 100_000, million, 10 * million]) corpus(`clean-${cards}.json`, cards, 0);
corpus('clean.jsonl', million, 0);
corpus('wrong.json', million, 67);
corpus('small.json', 2, 0);
const answer = (list, to) => {
  if (!existsSync(join(work, to))) {
    run('sh', ['-c', `{ printf '{"code":0,"data":'; cat ${list}; printf '}'; } > ${to}`], { cwd: work });
  }
};
answer(`clean-${million}.json`, 'answer.json');
answer('small.json', 'small-answer.json');
if (!existsSync(join(work, 'nothing.json'))) {
  run('sh', ['-c', `sed s/card/shop/g clean-${million}.json > nothing.json`], { cwd: work });
}
const schema = JSON.parse(readFileSync('schemas/add-card.schema.json', 'utf8'));
writeFileSync(join(work, 'entry.schema.json'), JSON.stringify({
  $schema: schema.$schema, $id: 'https://example.org/entry', ...schema.definitions.entry,
}));
writeFileSync(join(work, 'ticket.txt'),
  run('java', ['-cp', classpath, 'io.github.wxcard.bench.Corpus', 'ticket']));
run('npm', ['install', '--prefix', work, '--no-audit', '--no-fund',
  ...Object.entries(tools).map(([name, version]) => `${name}@${version}`)]);

const goal = `io.github.wxcard:wxcard-maven-plugin:${/<version>([^<]+)/.exec(readFileSync('pom.xml', 'utf8'))[1]}:validate`;
const plugin = (file, ...more) => ['mvn', '-B', '-o', goal, `-Dwxcard.files=${file}`,
  '-Dwxcard.ticketFile=ticket.txt', ...more];
const bin = (name) => join(work, 'node_modules/.bin', name);
const verified = (cards) => new RegExp(`${cards} cards, \\d+ signatures? verified`);
const outer = resolve('schemas/add-card.schema.json');

console.log('measuring');
const peers = inTurn({
  'this plugin, `-Xmx64m`: everything': {
    command: plugin(`clean-${million}.json`), heap: '64m', expect: verified(million) },
  'this plugin, one thread': {
    command: plugin(`clean-${million}.json`, '-Dwxcard.threads=1'), heap: '64m', expect: verified(million) },
  'Sourcemeta `--fast`: the schema of an entry, on JSON lines': {
    command: [bin('jsonschema'), 'validate', '--fast', 'entry.schema.json', 'clean.jsonl'] },
  'Sourcemeta `--fast`: the outer schema': {
    command: [bin('jsonschema'), 'validate', '--fast', outer, `clean-${million}.json`] },
  'ajv-cli: the outer schema': {
    command: [bin('ajv'), 'validate', '--spec=draft7', '--strict=false', '-s', outer, '-d', `clean-${million}.json`] },
  'Maven with the goal skipped': { command: plugin('x', '-Dwxcard.skip') },
});
// In an answer nothing settles the kind but what is found; of files that hold no list one may be mixed in.
const forms = inTurn({
  'the bare list': { command: plugin(`clean-${million}.json`), heap: '64m', expect: verified(million) },
  'the list in an answer': { command: plugin('answer.json'), heap: '64m', expect: verified(million) },
  'as many bytes without a list, beside an answer': {
    command: plugin('nothing.json,small-answer.json', '-Dwxcard.kind=mixed'), heap: '64m', expect: verified(2) },
});
const wrong = inTurn({
  'clean': { command: plugin(`clean-${million}.json`), heap: '64m', expect: verified(million) },
  'wrong, SARIF': { command: plugin('wrong.json'), heap: '64m', expect: verified(million) },
  'wrong, all reports': {
    command: plugin('wrong.json', '-Dwxcard.reports=sarif,html,junit,json,checkstyle,gitlab'), heap: '256m',
    expect: verified(million) },
});
const growth = {};
for (const [cards, heap] of [[10_000, '64m'], [100_000, '64m'], [million, '64m'], [10 * million, '384m']]) {
  growth[cards] = inTurn({
    1: { command: plugin(`clean-${cards}.json`, '-Dwxcard.threads=1'), heap, expect: verified(cards) },
    2: { command: plugin(`clean-${cards}.json`, '-Dwxcard.threads=2'), heap, expect: verified(cards) },
  });
}

// A small list: medians, as a few milliseconds are looked for in the noise of whole processes.
const small = medians(Math.max(5, 15 * rounds), {
  'the goal, skipped': plugin('small.json', '-Dwxcard.skip'),
  'without reports': plugin('small.json', '-Dwxcard.force', '-Dwxcard.reports=none'),
  'with the SARIF report': plugin('small.json', '-Dwxcard.force'),
  'an answer, with the SARIF report': plugin('small-answer.json', '-Dwxcard.force'),
  'nothing changed since': plugin('small.json'),
});

const ratio = (a, b) => (a.seconds / b.seconds).toFixed(2);
const ours = Object.values(peers)[0];
const lines = [
  '| whole process, one million clean cards | seconds | the plugin takes | peak MiB |', '| --- | --- | --- | --- |',
  ...Object.entries(peers).map(([name, one]) =>
    `| ${name} | ${one.seconds.toFixed(1)} | ${one === ours ? '1' : ratio(ours, one) + '×'} | ${one.mebibytes} |`),
  '', '| one million cards | seconds | times the bare list | peak MiB |', '| --- | --- | --- | --- |',
  ...Object.entries(forms).map(([name, one]) =>
    `| ${name} | ${one.seconds.toFixed(1)} | ${ratio(one, forms['the bare list'])} | ${one.mebibytes} |`),
  '', '| one million cards | seconds | times the clean run | peak MiB |', '| --- | --- | --- | --- |',
  ...Object.entries(wrong).map(([name, one]) =>
    `| ${name} | ${one.seconds.toFixed(1)} | ${ratio(one, wrong.clean)} | ${one.mebibytes} |`),
  '', '| cards | 1 thread, seconds | 2 threads, seconds | peak MiB |', '| --- | --- | --- | --- |',
  ...Object.entries(growth).map(([cards, both]) =>
    `| ${Number(cards).toLocaleString('en')} | ${both[1].seconds.toFixed(1)} | ${both[2].seconds.toFixed(1)} | ${both[2].mebibytes} |`),
  '', '| two cards | milliseconds | more than skipped |', '| --- | --- | --- |',
  ...Object.entries(small).map(([name, one]) =>
    `| ${name} | ${one.toFixed(0)} | ${(one - small['the goal, skipped']).toFixed(0)} |`),
].join('\n');
// The same figures on the Chinese page.
const chinese = {
  'whole process, one million clean cards': '整个进程，一百万张正确的卡券',
  'the plugin takes': '本插件为其',
  'peak MiB': '峰值 MiB',
  'this plugin, `-Xmx64m`: everything': '本插件，`-Xmx64m`：全部检查',
  'this plugin, one thread': '本插件，单线程',
  'Sourcemeta `--fast`: the schema of an entry, on JSON lines': 'Sourcemeta `--fast`：单个条目的 schema，JSON lines',
  'Sourcemeta `--fast`: the outer schema': 'Sourcemeta `--fast`：外层 schema',
  'ajv-cli: the outer schema': 'ajv-cli：外层 schema',
  'Maven with the goal skipped': 'Maven，跳过目标',
  'one million cards': '一百万张卡券',
  'times the clean run': '为正确时的倍数',
  '| clean |': '| 正确 |',
  'wrong, SARIF': '有错，SARIF',
  'wrong, all reports': '有错，全部报告',
  '1 thread, seconds': '单线程，秒',
  '2 threads, seconds': '双线程，秒',
  '| cards |': '| 卡券数 |',
  '| seconds |': '| 秒 |',
  '| two cards |': '| 两张卡券 |',
  'milliseconds': '毫秒',
  'more than skipped': '比跳过多',
  'the goal, skipped': '跳过目标',
  'without reports': '不写报告',
  'with the SARIF report': '写 SARIF 报告',
  'times the bare list': '为单独列表的倍数',
  'the bare list': '单独的列表',
  'the list in an answer': '接口响应里的列表',
  'as many bytes without a list, beside an answer': '同样大小、没有列表的文件，外加一个响应',
  'an answer, with the SARIF report': '接口响应，写 SARIF 报告',
  'nothing changed since': '没有变化'
};
const begin = '<!-- figures of src/bench/compare.mjs -->';
const end = '<!-- end of figures -->';
const figures = {
  'docs/performance.md': lines,
  'docs/performance.zh-CN.md':
    Object.entries(chinese)
      .sort(([a], [b]) => b.length - a.length)
      .reduce((text, [word, other]) => text.replaceAll(word, other), lines),
};
for (const [document, tables] of Object.entries(figures)) {
  const text = readFileSync(document, 'utf8');
  if (!text.includes(begin)) throw new Error(`${document} has no place for the figures`);
  writeFileSync(document, text.replace(new RegExp(`${begin}[^]*${end}`), `${begin}\n\n${tables}\n\n${end}`));
}
console.log(lines);
