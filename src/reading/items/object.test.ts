import { expect, test } from 'vitest';
import { readReport } from '../read-report.ts';

/** Stage and object of the only item of a sentence. */
function read(sentence: string) {
  const blocks = ['一、2026年主要任务', sentence].map((text, index) => ({ number: index + 1, text }));
  const { items } = readReport([{ name: 'objects', format: 'txt', sha256: '', blocks }]);
  expect(items).toHaveLength(1);
  return [items[0]!.stage ?? null, items[0]!.object];
}

test.each([
  // The word for being on the way is the one that the clause has.
  ['统筹推动乡村公园、文化广场建设。', '推进', '乡村公园、文化广场建设'],
  ['抓紧推进河东水厂项目建设。', '推进', '河东水厂项目建设'],
  ['加快河西大桥等项目建设。', '推进', '河西大桥等项目建设'],
  // Joined verbs share their object; 和 may begin a word of its own.
  ['新建和改造提升灌渠12公里。', '新建', '灌渠12公里'],
  ['新建、改扩建7所幼儿园。', '新建', '7所幼儿园'],
  ['建设和改造供水管网82公里。', '建设', '供水管网82公里'],
  ['加强和完善粮食储备管理。', null, '粮食储备管理'],
  ['新建和美乡村示范村14个。', '新建', '和美乡村示范村14个'],
  // A word of work in the name of a work, before what is told of it, in a list, or of a system.
  ['平安河湾建设取得新成效。', null, null],
  ['推动旅游强镇建设取得新突破。', null, '旅游强镇建设取得新突破'],
  ['加快节水城市建设和荒滩治理。', null, '节水城市建设和荒滩治理'],
  ['健全乡镇建设运营管理机制。', null, '乡镇建设运营管理机制'],
  ['提升项目储备质量和落地转化率。', null, '项目储备质量和落地转化率'],
  ['建设示范园区3个。', '建设', '示范园区3个'],
  ['系统提升防洪能力。', null, '防洪能力'],
  // What is held is an event; a school or a duty is run well.
  ['办好第四届云河灯会。', '举办', '第四届云河灯会'],
  ['办好河湾文化艺术节和龙舟赛。', '举办', '河湾文化艺术节和龙舟赛'],
  ['办好家门口的特殊教育。', null, '家门口的特殊教育'],
  ['办好发展社区养老的实事。', null, '发展社区养老的实事'],
])('%s', (sentence, stage, object) => {
  expect(read(sentence)).toEqual([stage, object]);
});
